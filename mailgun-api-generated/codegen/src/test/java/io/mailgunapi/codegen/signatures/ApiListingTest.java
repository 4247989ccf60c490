package io.mailgunapi.codegen.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiListingTest {

  @TempDir Path temp;
  CompiledSources sources;

  @BeforeEach
  void makeFolder() {
    sources = new CompiledSources(temp);
  }

  private String listing() {
    return ApiListing.ofClasses(List.of(sources.compile())).text();
  }

  @Test
  void aClassIsListedWithItsPublicAndProtectedMembers() {
    sources.type(
        "Mail",
        """
        public class Mail implements Comparable<Mail> {
          public static final int MAX = 1000;
          public static final String NAME = "a \\"b\\" \u00e9";
          public static final boolean ON = true;
          protected final java.util.Map<String, ? extends Number> counts = java.util.Map.of();
          private int hidden;
          int alsoHidden;
          public Mail(String to) throws java.io.IOException {}
          protected Mail() {}
          Mail(int a) {}
          public static <T extends Comparable<T>> java.util.List<T> sort(T... items) { return null; }
          @Deprecated public final void old() {}
          @Override public int compareTo(Mail other) { return 0; }
          protected void hook(int[] a, long b) {}
          void secret() {}
          public static final class Builder { Builder() {} public Mail build() { return null; } }
          protected interface Hook { void run(); default void stop() {} }
          private static class Private { public void x() {} }
        }
        """);

    assertThat(listing())
        .isEqualTo(
            """
            public class io.mailgunapi.Mail implements Comparable<io.mailgunapi.Mail>
              @Deprecated public final void old()
              protected Mail()
              protected final java.util.Map<String, ? extends Number> counts
              protected void hook(int[], long)
              public Mail(String) throws java.io.IOException
              public int compareTo(io.mailgunapi.Mail)
              public static <T extends Comparable<T>> java.util.List<T> sort(T...)
              public static final String NAME = "a \\"b\\" \\u00e9"
              public static final boolean ON = true
              public static final int MAX = 1000

            public static final class io.mailgunapi.Mail.Builder
              public io.mailgunapi.Mail build()

            protected interface io.mailgunapi.Mail.Hook
              public abstract void run()
              public default void stop()
            """);
  }

  @Test
  void recordsEnumsSealedTypesAndAnnotationsAreListed() {
    sources
        .type("Pair", "public record Pair<T>(T left, java.util.List<T> right) {}")
        .type("Region", "public enum Region { US { }, EU; public String host() { return null; } }")
        .type("Event", "public sealed interface Event permits B, A {}")
        .type("A", "final class A implements Event {}")
        .type("B", "final class B implements Event {}")
        .type(
            "Mark",
            """
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Mark {
              String id();
              int size() default 7;
              String[] names() default {"a", "b"};
              Region region() default Region.EU;
              Class<?> type() default String.class;
            }
            """);

    assertThat(listing())
        .isEqualTo(
            """
            public sealed interface io.mailgunapi.Event permits io.mailgunapi.A, io.mailgunapi.B

            public @interface io.mailgunapi.Mark extends java.lang.annotation.Annotation
              public abstract Class<?> type() default String.class
              public abstract String id()
              public abstract String[] names() default {"a", "b"}
              public abstract int size() default 7
              public abstract io.mailgunapi.Region region() default EU

            public record io.mailgunapi.Pair<T> extends Record
              public Pair(T, java.util.List<T>)
              public T left()
              public final String toString()
              public final boolean equals(Object)
              public final int hashCode()
              public java.util.List<T> right()

            public enum io.mailgunapi.Region extends Enum<io.mailgunapi.Region>
              public String host()
              public static final io.mailgunapi.Region EU
              public static final io.mailgunapi.Region US
              public static io.mailgunapi.Region valueOf(String)
              public static io.mailgunapi.Region[] values()
            """);
  }

  @Test
  void membersOfAHiddenSuperclassBelongToItsPublicSubclass() {
    sources
        .type("Base", "abstract class Base { public Base(int a) {} public void send() {} }")
        .type("Open", "public class Open extends Base { public Open() { super(1); } }");

    assertThat(listing())
        .isEqualTo(
            """
            public class io.mailgunapi.Open extends io.mailgunapi.Base
              public Open()
              public void send()
            """);
  }

  @Test
  void protectedMembersOfAFinalClassAreNotListed() {
    sources.type("Shut", "public final class Shut { Shut() {} protected void hook() {} }");

    assertThat(listing()).isEqualTo("public final class io.mailgunapi.Shut\n");
  }

  @Test
  void whatDaggerEmitsIsLeftOut() {
    sources
        .file(
            "dagger/internal/DaggerGenerated.java",
            "package dagger.internal; public @interface DaggerGenerated {}")
        .type("Open", "public final class Open { Open() {} }")
        .type(
            "Open_Factory",
            """
            @dagger.internal.DaggerGenerated
            public final class Open_Factory { public static class Holder {} }
            """);

    assertThat(listing()).isEqualTo("public final class io.mailgunapi.Open\n");
  }

  @Test
  void otherPackagesAreNoBusinessOfTheListing() {
    sources
        .file("org/other/Thing.java", "package org.other; public class Thing {}")
        .type("Open", "public final class Open { Open() {} }");

    assertThat(listing()).isEqualTo("public final class io.mailgunapi.Open\n");
  }

  @Test
  void aFolderWithoutClassesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiListing.ofClasses(List.of(temp)))
        .withMessageContaining("compile the module first");
  }

  @Test
  void aListingThatIsReadAgainIsTheSame() {
    sources.type("Open", "public class Open<T> { public T t; public static class In {} }");
    String text = listing();

    assertThat(ApiListing.parse(text).text()).isEqualTo(text);
    assertThat(ApiListing.parse(text).types().keySet())
        .containsExactly("io.mailgunapi.Open", "io.mailgunapi.Open.In");
  }
}
