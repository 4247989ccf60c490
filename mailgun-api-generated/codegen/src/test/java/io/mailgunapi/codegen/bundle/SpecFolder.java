package io.mailgunapi.codegen.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A description made for one test: files in a folder called spec. */
final class SpecFolder {

  private final Path folder;

  SpecFolder(Path parent) {
    folder = parent.resolve("spec");
  }

  SpecFolder file(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A root file with these paths, written as YAML below {@code paths:}. */
  SpecFolder rootWithPaths(String paths) {
    return file(
        "openapi.yaml",
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths.indent(2));
  }

  Path root() {
    return folder.resolve("openapi.yaml");
  }
}
