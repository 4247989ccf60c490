package io.mailgunapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures whole processes: start to first answer, idle heap, and a walk in a small heap. */
final class Processes {
  static final String WITHOUT = "start to first answer, -Xshare:off";
  static final String PLAIN = "start to first answer, JDK's archive";
  static final String ARCHIVED = "start to first answer, own archive";
  static final String HEAP = "live heap of an idle client, KiB";
  static final String WALK_EARLY = "live heap after 100,000 items of 1,000,000, KiB";
  static final String WALK_END = "live heap after 1,000,000 items, KiB";
  static final String WALK_SECONDS = "walking 1,000,000 items in -Xmx64m, seconds";

  private static final List<Contender> ALL =
      List.of(Contender.OURS, Contender.OFFICIAL, Contender.FLOOR, Contender.SOCKET);

  private final String url;
  private final Pace pace;
  private final Path folder;
  private final Jvm jvm;

  Processes(String url, Pace pace, Path folder) throws IOException {
    this.url = url;
    this.pace = pace;
    this.folder = folder;
    this.jvm = new Jvm(folder);
  }

  void run(Results results) throws IOException, InterruptedException {
    if (pace.wants("Start")) {
      starts(results);
    }
    if (pace.wants("Heap")) {
      for (Contender contender : ALL.subList(0, 3)) {
        Process process = child(contender, List.of("-XX:+UseSerialGC"), "heap");
        long bytes = Long.parseLong(Jvm.line(process));
        results.note(HEAP + ", " + contender.label, bytes / 1024);
        process.waitFor();
      }
    }
    if (pace.wants("LongWalk")) {
      Process process = child(Contender.OURS, List.of("-Xmx64m"), "walk");
      String[] answer = Jvm.line(process).split(" ");
      if (!answer[0].equals("1000000")) {
        throw new IOException("the walk met " + answer[0] + " items");
      }
      results.note(WALK_EARLY, Long.parseLong(answer[1]) / 1024);
      results.note(WALK_END, Long.parseLong(answer[2]) / 1024);
      results.note(WALK_SECONDS, Long.parseLong(answer[3]) / 100_000_000 / 10.0);
      process.waitFor();
    }
  }

  private void starts(Results results) throws IOException, InterruptedException {
    for (Contender contender : ALL) {
      Files.deleteIfExists(archive(contender));
      Process dump =
          child(contender, List.of("-XX:ArchiveClassesAtExit=" + archive(contender)), "first");
      Jvm.line(dump);
      dump.waitFor();
    }
    for (int round = 0; round < pace.starts(); round++) {
      for (Contender contender : ALL) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(WITHOUT, List.of("-Xshare:off"));
        kinds.put(PLAIN, List.of());
        kinds.put(ARCHIVED, List.of("-XX:SharedArchiveFile=" + archive(contender)));
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
          long begin = System.nanoTime();
          Process process = child(contender, kind.getValue(), "first");
          Jvm.line(process);
          results.add(kind.getKey(), contender, System.nanoTime() - begin, Double.NaN);
          process.waitFor();
        }
      }
    }
  }

  private Path archive(Contender contender) {
    return folder.resolve(contender.name().toLowerCase(Locale.ROOT) + ".jsa");
  }

  private Process child(Contender contender, List<String> options, String task) throws IOException {
    return Jvm.start(
        jvm.classPath(contender), options, Child.class.getName(), task, contender.name(), url);
  }
}
