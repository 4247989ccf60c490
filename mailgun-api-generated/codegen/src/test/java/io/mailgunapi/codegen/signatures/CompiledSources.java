package io.mailgunapi.codegen.signatures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sources made for one test, and the folder of their classes. */
final class CompiledSources {

  private final Path sources;
  private final Path classes;
  private final List<String> files = new ArrayList<>();

  CompiledSources(Path parent) {
    sources = parent.resolve("sources");
    classes = parent.resolve("classes");
  }

  CompiledSources file(String name, String content) {
    try {
      Path file = sources.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      files.add(file.toString());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A type in the package {@code io.mailgunapi}. */
  CompiledSources type(String name, String declaration) {
    return file("io/mailgunapi/" + name + ".java", "package io.mailgunapi;\n" + declaration);
  }

  Path compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "--release", "17", "-d", classes.toString()));
    arguments.addAll(files);
    int result = compiler.run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalArgumentException("The sources of this test do not compile");
    }
    return classes;
  }
}
