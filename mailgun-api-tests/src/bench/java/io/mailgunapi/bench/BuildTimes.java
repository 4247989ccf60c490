package io.mailgunapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Times the build of the library in a copy of the sources: all of it, and after a changed spec. */
final class BuildTimes {
  static final String WHOLE = "build of the library from nothing, seconds";
  static final String CHANGED = "regeneration after a changed description, seconds";
  static final String UNCHANGED = "generation with nothing changed, seconds";

  private final Path root;
  private final Path copy;
  private final String maven;

  BuildTimes(Path root, Path folder, String maven) {
    this.root = root;
    this.copy = folder.resolve("build");
    this.maven = maven;
  }

  void run(Results results) throws IOException, InterruptedException {
    delete(copy);
    for (String part :
        List.of(
            "pom.xml",
            ".mvn",
            "spec",
            "mailgun-api-generated",
            "mailgun-api-extensions",
            "mailgun-api-tests/pom.xml")) {
      copy(root.resolve(part));
    }
    results.note(WHOLE, seconds("mailgun-api-extensions"));
    results.note(UNCHANGED, seconds("mailgun-api-generated"));
    Path changed = copy.resolve("spec/schemas/bounces.yaml");
    String text = Files.readString(changed);
    Files.writeString(changed, text.replaceFirst("description: ", "description: Changed. "));
    results.note(CHANGED, seconds("mailgun-api-generated"));
    delete(copy);
  }

  private double seconds(String module) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<String> command = new ArrayList<>(List.of(maven, "-q", "-B", "-o", "compile"));
    command.addAll(List.of("-pl", module, "-am"));
    Process process =
        new ProcessBuilder(command)
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(copy.resolve("build.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("the build failed: see " + copy.resolve("build.log"));
    }
    return (System.nanoTime() - start) / 100_000_000 / 10.0;
  }

  private void copy(Path source) throws IOException {
    try (Stream<Path> walk = Files.walk(source)) {
      for (Path path : walk.toList()) {
        String relative = root.relativize(path).toString().replace('\\', '/');
        if (!("/" + relative + "/").contains("/target/")) {
          Path target = copy.resolve(relative);
          Files.createDirectories(target.getParent());
          if (!Files.isDirectory(path)) {
            Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
