package io.mailgunapi.bench;

import java.util.Set;

/**
 * How long to measure.
 *
 * @param rounds how often everything is measured
 * @param warmups iterations that don't count
 * @param measurements iterations that do
 * @param longMeasurements the same for cases that take seconds
 * @param millis length of an iteration
 * @param starts processes started of each kind
 * @param only simple names of the benchmark classes to run; all if empty
 */
record Pace(
    int rounds,
    int warmups,
    int measurements,
    int longMeasurements,
    int millis,
    int starts,
    Set<String> only) {

  /** From {@code bench.quick}, {@code bench.rounds} and {@code bench.only}. */
  static Pace fromProperties() {
    boolean quick = Boolean.getBoolean("bench.quick");
    String only = System.getProperty("bench.only", "");
    Set<String> names = only.isBlank() ? Set.of() : Set.of(only.split(","));
    int rounds = Integer.getInteger("bench.rounds", quick ? 1 : 5);
    return quick
        ? new Pace(rounds, 2, 2, 1, 150, 3, names)
        : new Pace(rounds, 6, 5, 2, 400, 15, names);
  }

  boolean wants(String name) {
    return only.isEmpty() || only.contains(name);
  }
}
