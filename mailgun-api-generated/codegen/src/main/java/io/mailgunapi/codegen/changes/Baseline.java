package io.mailgunapi.codegen.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.bundle.Bundler;
import io.mailgunapi.codegen.tidy.Tidier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds the description to compare with: a file, or the state that git keeps under a name. */
final class Baseline {

  private final Path repository;

  /**
   * Makes one.
   *
   * @param repository the top folder of the checkout
   */
  Baseline(Path repository) {
    this.repository = repository;
  }

  /** Reads the description from this file, or from {@code spec/openapi.yaml} at this git ref. */
  ObjectNode read(String fileOrRef) throws IOException {
    Path file = repository.resolve(fileOrRef);
    if (Files.isDirectory(file)) {
      file = file.resolve("openapi.yaml");
    }
    if (Files.isRegularFile(file)) {
      return Tidier.tidy(Bundler.bundle(file));
    }
    Path folder = Files.createTempDirectory("mailgun-api-baseline");
    try {
      unpack(archive(fileOrRef), folder);
      return Tidier.tidy(Bundler.bundle(folder.resolve("spec").resolve("openapi.yaml")));
    } finally {
      delete(folder);
    }
  }

  private byte[] archive(String ref) throws IOException {
    if (ref.isBlank() || ref.startsWith("-")) {
      throw refused(ref, "this is no name that git knows");
    }
    Process git =
        new ProcessBuilder("git", "archive", "--format=zip", ref, "spec")
            .directory(repository.toFile())
            .redirectError(ProcessBuilder.Redirect.PIPE)
            .start();
    byte[] zip = git.getInputStream().readAllBytes();
    String error = new String(git.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (git.waitFor() != 0) {
        throw refused(ref, "git says: " + error.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while git was reading " + ref, e);
    }
    return zip;
  }

  private static IllegalArgumentException refused(String ref, String cause) {
    return new IllegalArgumentException(
        "There is no baseline '"
            + ref
            + "': no such file, and "
            + cause
            + ". Name a description or a git ref: -Dmailgun.baseline=v0.1.0");
  }

  private static void unpack(byte[] zip, Path folder) throws IOException {
    try (InputStream bytes = new ByteArrayInputStream(zip);
        ZipInputStream entries = new ZipInputStream(bytes)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && target.startsWith(folder)) {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
