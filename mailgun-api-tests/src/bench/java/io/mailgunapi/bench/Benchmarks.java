package io.mailgunapi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs everything and prints one table. System properties: {@code bench.out}, the folder of the
 * results; {@code bench.root}, that of the sources; {@code bench.maven}, the Maven that times the
 * build; and those of {@link Pace}.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs everything. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path folder = Files.createDirectories(Path.of(System.getProperty("bench.out")));
    Pace pace = Pace.fromProperties();
    Results results = new Results();
    machine(results);
    if (pace.quick()) {
      results.note("a glance", "most code is not compiled yet: let a full run judge the goals");
    }
    Process server =
        Jvm.start(System.getProperty("java.class.path"), List.of(), CannedServer.class.getName());
    try {
      String url = "http://127.0.0.1:" + Jvm.line(server);
      new Microbenchmarks(url, pace, folder).run(results);
      new Processes(url, pace, folder).run(results);
    } finally {
      server.destroy();
    }
    String maven = System.getProperty("bench.maven", "");
    if (pace.wants("Build") && !maven.isEmpty()) {
      new BuildTimes(Path.of(System.getProperty("bench.root")), folder, maven).run(results);
    }
    String table = Table.of(results);
    System.out.println(table);
    Files.writeString(folder.resolve("table.txt"), table);
    Files.writeString(folder.resolve("plot.svg"), Plot.of(results));
    Files.write(folder.resolve("summary.json"), Pages.json(results.summary()));
  }

  private static void machine(Results results) {
    results.note(
        "machine",
        Runtime.getRuntime().availableProcessors()
            + " cores, "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    results.note(
        "JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }
}
