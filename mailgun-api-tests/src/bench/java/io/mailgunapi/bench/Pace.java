package io.mailgunapi.bench;

import java.util.Set;

/**
 * How long to measure.
 *
 * @param quick whether a glance is enough
 * @param rounds how often everything is measured
 * @param warmups iterations that don't count
 * @param pageWarmups the same where whole pages are decoded, whose code takes seconds to compile
 * @param measurements iterations that do
 * @param longWarmups iterations that don't count, for cases that take seconds
 * @param longMeasurements iterations that do, for these
 * @param millis length of an iteration
 * @param starts processes started of each kind
 * @param only simple names of the benchmark classes to run; all if empty
 */
record Pace(
    boolean quick,
    int rounds,
    int warmups,
    int pageWarmups,
    int measurements,
    int longWarmups,
    int longMeasurements,
    int millis,
    int starts,
    Set<String> only) {

  /**
   * From {@code bench.quick}, {@code bench.rounds}, {@code bench.starts}, {@code bench.warmups},
   * {@code bench.measurements}, {@code bench.millis} and {@code bench.only}.
   */
  static Pace fromProperties() {
    boolean quick = Boolean.getBoolean("bench.quick");
    int warmups = Integer.getInteger("bench.warmups", quick ? 2 : 10);
    String only = System.getProperty("bench.only", "");
    return new Pace(
        quick,
        Integer.getInteger("bench.rounds", quick ? 1 : 3),
        warmups,
        quick ? warmups : warmups * 5 / 2,
        Integer.getInteger("bench.measurements", quick ? 2 : 5),
        quick ? 0 : 5,
        quick ? 1 : 3,
        Integer.getInteger("bench.millis", quick ? 100 : 400),
        Integer.getInteger("bench.starts", quick ? 1 : 15),
        only.isBlank() ? Set.of() : Set.of(only.split(",")));
  }

  /** Whether to measure this; the builds, which take a minute, are left out of a glance. */
  boolean wants(String name) {
    return only.isEmpty() ? !(quick && name.equals("Build")) : only.contains(name);
  }
}
