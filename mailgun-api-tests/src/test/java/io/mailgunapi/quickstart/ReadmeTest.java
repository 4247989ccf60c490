package io.mailgunapi.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.Mailgun;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventType;
import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.webhook.WebhookSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java samples of the project's README and runs them against the embedded Mailgun. */
class ReadmeTest {
  private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final String FRAME =
      """
      import io.mailgunapi.*;
      import io.mailgunapi.error.*;
      import io.mailgunapi.message.*;
      import io.mailgunapi.model.*;
      import io.mailgunapi.webhook.*;
      import java.nio.charset.StandardCharsets;

      public class %s {
        public static void run(Mailgun %s, String key, String signingKey, byte[] body) throws Exception {
      %s
        }
      }
      """;
  private static final String SIGNING_KEY = "key-signing";

  private static List<String> samples = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void readSamples() throws IOException {
    Matcher matcher = SAMPLE.matcher(Files.readString(Path.of("..", "README.md")));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    samples = found;
  }

  @Test
  void readmeHasSamplesForEveryPart() {
    assertThat(samples).hasSize(6);
  }

  @Test
  void clientSampleBuildsAClient() throws Exception {
    assertThat(run(sampleWith("Mailgun.builder()"))).isEmpty();
  }

  @Test
  void messageSampleIsQueued() throws Exception {
    assertThat(run(sampleWith("messenger(")))
        .startsWith("queued as <")
        .endsWith("@mg.example.com>\n");
  }

  @Test
  void pagingSamplePrintsEveryBounce() throws Exception {
    assertThat(run(sampleWith("Bounce bounce"))).hasLineCount(250);
  }

  @Test
  void metricsSamplePrintsARowForEachDay() throws Exception {
    assertThat(run(sampleWith("MetricsQuery"))).isNotEmpty();
  }

  @Test
  void errorSampleKnowsAMissingAddress() throws Exception {
    assertThat(run(sampleWith("NotFoundException"))).isEqualTo("not on the list\n");
  }

  @Test
  void webhookSampleReadsASignedEvent() throws Exception {
    assertThat(run(sampleWith("WebhookVerifier"))).isEqualTo("Event-Id-1\n");
  }

  private static String sampleWith(String text) {
    return samples.stream().filter(sample -> sample.contains(text)).findFirst().orElseThrow();
  }

  private String run(String sample) throws Exception {
    Class<?> compiled = compile(sample);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (FakeMailgun fake = FakeMailgun.start();
        Mailgun mailgun = Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key").build()) {
      fake.seed().bounces("mg.example.com", 250).metrics("mg.example.com", 100);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      compiled
          .getMethod("run", Mailgun.class, String.class, String.class, byte[].class)
          .invoke(null, mailgun, "key", SIGNING_KEY, signedEvent());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static byte[] signedEvent() {
    Event event =
        Event.builder()
            .id("Event-Id-1")
            .event(EventType.DELIVERED)
            .timestamp(Instant.now())
            .build();
    return new WebhookSigner(SIGNING_KEY).payload(event).getBytes(StandardCharsets.UTF_8);
  }

  private Class<?> compile(String sample) throws Exception {
    String client = sample.contains("Mailgun mailgun =") ? "other" : "mailgun";
    Path source = folder.resolve("Sample.java");
    Files.writeString(source, FRAME.formatted("Sample", client, sample));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-d", folder.toString(), "-proc:none", "-Xlint:deprecation", "-Werror"),
                  null,
                  files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as("%s%n%s", sample, messages).isTrue();
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())
        .loadClass("Sample");
  }
}
