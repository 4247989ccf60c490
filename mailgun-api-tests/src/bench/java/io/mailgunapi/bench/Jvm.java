package io.mailgunapi.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts Java processes with parts of our own class path. */
final class Jvm {
  private static final List<String> OF_THE_OFFICIAL_SDK =
      List.of("com/mailgun/", "/openfeign/", "/fasterxml/", "/commons/", "/slf4j/");
  private static final List<String> OF_OURS =
      List.of("/squareup/", "/kotlin/", "/dagger/", "/inject/", "/jspecify/", "mailgun-api-");

  private final Path folder;
  private final List<String> entries = new ArrayList<>();

  /** Packs folders of the class path into jars, since class-data archives take jars only. */
  Jvm(Path folder) throws IOException {
    this.folder = folder;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        entries.add(pack(path).toString());
      } else if (Files.exists(path)) {
        entries.add(entry);
      }
    }
  }

  private Path pack(Path classes) throws IOException {
    Path jar = folder.resolve("mailgun-api-part-" + entries.size() + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> walk = Files.walk(classes)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString()));
        Files.copy(path, out);
        out.closeEntry();
      }
    }
    return jar;
  }

  /** A class path with nothing that only the other contender needs. */
  String classPath(Contender contender) {
    List<String> wanted =
        contender == Contender.OFFICIAL
            ? Stream.concat(OF_THE_OFFICIAL_SDK.stream(), Stream.of("mailgun-api-part-")).toList()
            : OF_OURS;
    return String.join(
        File.pathSeparator,
        entries.stream()
            .filter(entry -> wanted.stream().anyMatch(entry.replace('\\', '/')::contains))
            .toList());
  }

  static Process start(String classPath, List<String> options, String main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The first line that a process prints. */
  static String line(Process process) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("a process ended without an answer: " + process.info());
    }
    return line;
  }
}
