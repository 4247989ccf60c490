package io.mailgunapi.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
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
 * Runs the benchmarks in rounds, each with a fresh process for every contender of every case. The
 * processes of a case run side by side and take turns, an iteration each: a machine whose speed
 * changes from second to second is equally fast for all of them then, and ratios hold.
 */
final class Microbenchmarks {
  private final String url;
  private final Pace pace;
  private final Path folder;

  Microbenchmarks(String url, Pace pace, Path folder) {
    this.url = url;
    this.pace = pace;
    this.folder = folder;
  }

  void run(Results results) throws RunnerException, IOException, InterruptedException {
    for (int round = 1; round <= pace.rounds(); round++) {
      List<RunResult> all = new ArrayList<>();
      for (Case each : Case.all()) {
        if (pace.wants(each.type().getSimpleName())) {
          List<RunResult> measured = run(each);
          measured.forEach(result -> add(results, each, result));
          all.addAll(measured);
        }
      }
      Path file = folder.resolve("jmh-round-" + round + ".json");
      try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, "UTF-8")) {
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(all);
      }
      System.out.println("round " + round + " of " + pace.rounds() + " done");
    }
  }

  private List<RunResult> run(Case measured)
      throws RunnerException, IOException, InterruptedException {
    List<String> methods = measured.methods();
    List<RunResult> results = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    try (TurnKeeper keeper = new TurnKeeper(methods.size())) {
      threads.execute(keeper::run);
      ExecutorCompletionService<RunResult> runs = new ExecutorCompletionService<>(threads);
      for (String method : methods) {
        ChainedOptionsBuilder options = options(measured, method, keeper.port());
        runs.submit(() -> new Runner(options.build()).runSingle());
      }
      for (int i = 0; i < methods.size(); i++) {
        results.add(runs.take().get());
      }
    } catch (ExecutionException e) {
      throw new RunnerException(e.getCause());
    } finally {
      threads.shutdown();
    }
    return results;
  }

  private ChainedOptionsBuilder options(Case measured, String method, int keeper) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + (measured.type().getName() + "." + method).replace(".", "\\.") + "$")
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .forks(1)
            .warmupIterations(pace.warmups(measured.work()))
            .warmupTime(TimeValue.milliseconds(pace.millis()))
            .measurementIterations(pace.measurements(measured.work()))
            .measurementTime(TimeValue.milliseconds(pace.millis()))
            .addProfiler(Turns.class, Integer.toString(keeper))
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(
                "-Dbench.url=" + url,
                "-Xms512m",
                "-Xmx512m",
                // The official SDK's asynchronous interface leaves a thread behind.
                "-Djmh.shutdownTimeout=1",
                "-Djmh.shutdownTimeout.step=1")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    measured.parameters().forEach(options::param);
    return options;
  }

  private static void add(Results results, Case measured, RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.");
    Contender contender = Contender.of(name[name.length - 1]);
    result.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .forEach(
            iteration ->
                results.add(
                    measured.name(),
                    contender,
                    iteration.getPrimaryResult().getScore(),
                    bytes(iteration)));
  }

  private static double bytes(IterationResult iteration) {
    return iteration.getSecondaryResults().values().stream()
        .filter(result -> result.getLabel().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(Result::getScore)
        .findAny()
        .orElse(Double.NaN);
  }
}
