package io.mailgunapi.codegen;

import io.mailgunapi.codegen.bundle.BundleMain;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A client generated from a small description and compiled in the same way as the build does it,
 * together with a probe: a class {@code Probe} with a method {@code static void run(HttpUrl)} that
 * uses the client.
 */
final class GeneratedClient {
  private static final Path SUPPORT = Path.of("..", "src", "main", "java");

  private final Path folder;

  private GeneratedClient(Path folder) {
    this.folder = folder;
  }

  /** Bundles and generates as the build does. */
  static GeneratedClient of(Path description, Path folder) {
    Path bundle = folder.resolve("openapi.json");
    BundleMain.main(description.toString(), bundle.toString());
    new DefaultGenerator()
        .opts(
            new CodegenConfigurator()
                .setGeneratorName("mailgun-java")
                .setInputSpec(folder.resolve(BundleMain.GENERATOR_INPUT).toString())
                .setOutputDir(folder.resolve("sources").toString())
                .setValidateSpec(false)
                .toClientOptInput())
        .generate();
    return new GeneratedClient(folder);
  }

  Path sources() {
    return folder.resolve("sources/src/main/java");
  }

  /**
   * Compiles the client, the support code and the probe, all warnings being errors, and gives the
   * classes.
   */
  ClassLoader compile(Path probe) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          Stream.of(sources(), SUPPORT, probe).flatMap(GeneratedClient::javaFiles).toList();
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-proc:none",
              "-Xlint:all,-deprecation,-processing,-classfile,-path",
              "-Werror",
              "--release",
              "17");
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError("The generated client does not compile:\n" + messages);
      }
    }
    return new URLClassLoader(new URL[] {url(classes)}, getClass().getClassLoader());
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path classes) throws MalformedURLException {
    return classes.toUri().toURL();
  }
}
