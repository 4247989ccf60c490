package io.mailgunapi.codegen.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells one state of the generator from another: a checksum of all its classes and templates, and
 * of further files that decide what it does.
 *
 * <p>The generator plugin looks at nothing but the description when it decides whether to generate,
 * so the description that it gets carries this.
 */
final class GeneratorChecksum {

  private static final String PACKAGE = "io/mailgunapi/codegen";

  private GeneratorChecksum() {}

  /** The checksum of the generator that this class belongs to, from its folder or jar. */
  static String ofGenerator(List<Path> further) {
    try {
      URI code =
          GeneratorChecksum.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return of(Path.of(code), further);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The generator lies at an odd place", e);
    }
  }

  /**
   * The checksum of the generator in a folder of classes or a jar; both give the same.
   *
   * @param code the folder or jar
   * @param further files that count too
   */
  static String of(Path code, List<Path> further) {
    MessageDigest digest = sha256();
    try {
      if (Files.isDirectory(code)) {
        addAll(digest, code);
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
          addAll(digest, jar.getPath("/"));
        }
      }
      for (Path file : further) {
        add(digest, String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The generator's own files cannot be read: " + code, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void addAll(MessageDigest digest, Path top) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(top.resolve(PACKAGE))) {
      files =
          all.filter(
                  file ->
                      file.toString().endsWith(".class") || file.toString().endsWith(".mustache"))
              .toList();
    }
    List<String> names =
        files.stream()
            .map(file -> top.relativize(file).toString().replace('\\', '/'))
            .sorted()
            .toList();
    for (String name : names) {
      add(digest, name, Files.readAllBytes(top.resolve(name)));
    }
  }

  private static void add(MessageDigest digest, String name, byte[] content) {
    digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(content);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
