package io.mailgunapi.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Java samples of a README, and how they are compiled: without a warning.
 *
 * @param all the samples, in the order in which they stand there
 */
record Samples(List<String> all) {
  private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  static Samples of(Path readme) throws IOException {
    return new Samples(
        SAMPLE
            .matcher(Files.readString(readme))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList());
  }

  /** The first sample with a text in it. */
  String with(String text) {
    return all.stream().filter(sample -> sample.contains(text)).findFirst().orElseThrow();
  }

  /**
   * Compiles a class.
   *
   * @param folder where to
   */
  static Class<?> compile(Path folder, String name, String code) throws Exception {
    Path source = Files.writeString(folder.resolve(name + ".java"), code);
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
      assertThat(compiled).as("%s%n%s", code, messages).isTrue();
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Samples.class.getClassLoader())
        .loadClass(name);
  }
}
