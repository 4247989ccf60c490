package io.mailgunapi.bench;

import java.util.Set;

/**
 * How long to measure.
 *
 * @param quick whether a glance is enough
 * @param rounds how often everything is measured
 * @param warmups iterations that don't count
 * @param measurements iterations that do
 * @param millis length of an iteration
 * @param starts processes started of each kind
 * @param only simple names of the benchmark classes to run; all if empty
 */
record Pace(
    boolean quick,
    int rounds,
    int warmups,
    int measurements,
    int millis,
    int starts,
    Set<String> only) {

  /**
   * From {@code bench.quick}, {@code bench.rounds}, {@code bench.starts}, {@code bench.warmups},
   * {@code bench.measurements}, {@code bench.millis} and {@code bench.only}.
   */
  static Pace fromProperties() {
    boolean quick = Boolean.getBoolean("bench.quick");
    String only = System.getProperty("bench.only", "");
    return new Pace(
        quick,
        Integer.getInteger("bench.rounds", quick ? 1 : 3),
        Integer.getInteger("bench.warmups", quick ? 3 : 20),
        Integer.getInteger("bench.measurements", quick ? 2 : 15),
        Integer.getInteger("bench.millis", quick ? 100 : 200),
        Integer.getInteger("bench.starts", quick ? 1 : 15),
        only.isBlank() ? Set.of() : Set.of(only.split(",")));
  }

  /** Iterations of such a case that don't count. */
  int warmups(Case.Work work) {
    return switch (work) {
      case CALL -> warmups;
      case PAGE -> quick ? warmups : warmups * 5 / 2;
      case SECONDS -> quick ? 0 : warmups * 3 / 4;
    };
  }

  /** Iterations of such a case that do. */
  int measurements(Case.Work work) {
    return work == Case.Work.SECONDS ? Math.max(1, measurements / 3) : measurements;
  }

  /** Whether to measure this; the builds, which take a minute, are left out of a glance. */
  boolean wants(String name) {
    return only.isEmpty() ? !(quick && name.equals("Build")) : only.contains(name);
  }
}
