package io.mailgunapi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks in rounds, each with a fresh process for every contender of every case. Whose
 * turn it is changes within a round, so that noise hits all alike and ratios hold.
 */
final class Microbenchmarks {
  private static final List<Class<?>> CLASSES =
      List.of(
          Send.class,
          SmallGet.class,
          EventsPage.class,
          LogsPage.class,
          MetricsRows.class,
          Coding.class,
          Forms.class,
          Walking.class,
          Attachment.class,
          InFlight.class);

  private static final Set<Class<?>> OF_PAGES =
      Set.of(EventsPage.class, LogsPage.class, MetricsRows.class, Coding.class);

  private static final Set<Class<?>> OF_SECONDS = Set.of(Walking.class, InFlight.class);

  private static final Map<String, String> NAMES =
      Map.of(
          "Send", "send a message",
          "SmallGet", "small GET",
          "EventsPage", "events page, 300 items",
          "LogsPage", "logs page, 300 records",
          "MetricsRows", "metrics page, 1,500 rows",
          "Forms", "encode a message as a form",
          "Walking", "walk 100,000 items",
          "Attachment", "attachment of 20 MiB");

  private final String url;
  private final Pace pace;
  private final Path folder;

  Microbenchmarks(String url, Pace pace, Path folder) {
    this.url = url;
    this.pace = pace;
    this.folder = folder;
  }

  void run(Results results) throws RunnerException, IOException {
    for (int round = 1; round <= pace.rounds(); round++) {
      List<RunResult> all = new ArrayList<>();
      for (Class<?> each : CLASSES) {
        if (pace.wants(each.getSimpleName())) {
          all.addAll(run(each));
        }
      }
      all.forEach(result -> add(results, result));
      Path file = folder.resolve("jmh-round-" + round + ".json");
      try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, "UTF-8")) {
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(all);
      }
      System.out.println("round " + round + " of " + pace.rounds() + " done");
    }
  }

  private Collection<RunResult> run(Class<?> type) throws RunnerException {
    boolean slow = OF_SECONDS.contains(type);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + type.getName().replace(".", "\\.") + "\\.")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .warmupIterations(warmups(type))
            .warmupTime(TimeValue.milliseconds(pace.millis()))
            .measurementIterations(slow ? pace.longMeasurements() : pace.measurements())
            .measurementTime(TimeValue.milliseconds(pace.millis()))
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Dbench.url=" + url, "-Xms512m", "-Xmx512m")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return new Runner(options.build()).run();
  }

  private int warmups(Class<?> type) {
    if (OF_SECONDS.contains(type)) {
      return pace.longWarmups();
    }
    return OF_PAGES.contains(type) ? pace.pageWarmups() : pace.warmups();
  }

  private static void add(Results results, RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.");
    String type = name[name.length - 2];
    String method = name[name.length - 1];
    double bytes = Double.NaN;
    for (Map.Entry<String, ? extends Result> entry : result.getSecondaryResults().entrySet()) {
      if (entry.getKey().endsWith("gc.alloc.rate.norm")) {
        bytes = entry.getValue().getScore();
      }
    }
    String row =
        switch (type) {
          case "Coding" ->
              method.replaceAll("[A-Z].*", "")
                  + " alone, "
                  + result.getParams().getParam("payload").toLowerCase(Locale.ROOT);
          case "InFlight" -> result.getParams().getParam("inFlight") + " calls in flight";
          default -> NAMES.get(type);
        };
    results.add(row, Contender.of(method), result.getPrimaryResult().getScore(), bytes);
  }
}
