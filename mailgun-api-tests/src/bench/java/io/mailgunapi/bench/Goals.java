package io.mailgunapi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was aimed at, and whether it was met. */
final class Goals {
  private static final double MIB = 1 << 20;

  private final Results results;
  private final List<String> lines = new ArrayList<>();

  private Goals(Results results) {
    this.results = results;
  }

  /** One line for each goal whose case was measured. */
  static List<String> judge(Results results) {
    Goals goals = new Goals(results);
    goals.all();
    return goals.lines;
  }

  private void all() {
    Results.Row send = results.row("send a message");
    Results.Row get = results.row("small GET");
    Results.Row events = results.row("events page, 300 items");
    Results.Row decode = results.row("decode alone, events");
    atMost("send: time over bare OkHttp", send.timeRatio(Contender.OURS, Contender.FLOOR), 1.15);
    atMost(
        "small GET: time over bare OkHttp", get.timeRatio(Contender.OURS, Contender.FLOOR), 1.15);
    atMost(
        "send: allocation over bare OkHttp", send.bytesRatio(Contender.OURS, Contender.FLOOR), 1.2);
    atLeast(
        "send: throughput over the official SDK",
        send.timeRatio(Contender.OFFICIAL, Contender.OURS),
        25,
        25);
    atLeast(
        "events page: throughput over the official SDK",
        events.timeRatio(Contender.OFFICIAL, Contender.OURS),
        1.15,
        1.3);
    atMost(
        "events page: allocation over the official SDK",
        events.bytesRatio(Contender.OURS, Contender.OFFICIAL),
        0.8,
        0.7);
    atLeast(
        "decode alone, events page: over the official SDK",
        decode.timeRatio(Contender.OFFICIAL, Contender.OURS),
        1.25,
        1.5);
    inFlight();
    Spread attachment = results.row("attachment of 20 MiB").bytes(Contender.OURS);
    if (attachment.isKnown()) {
      line(
          "attachment of 20 MiB: MiB allocated",
          attachment.median() / MIB,
          "under 1",
          attachment.median() < MIB,
          "");
    }
    for (String start : List.of(Processes.WITHOUT, Processes.PLAIN, Processes.ARCHIVED)) {
      atMost(
          start + ": over the official SDK",
          results.row(start).timeRatio(Contender.OURS, Contender.OFFICIAL),
          0.9);
    }
    walk();
  }

  private void inFlight() {
    Spread time = results.row("200 calls in flight").time(Contender.OURS);
    if (time.isKnown()) {
      double ideal = DelayedWrites.MILLIS * 1e6 / 200;
      double share = 100 * ideal / time.median();
      line("200 in flight: % of the ideal", share, "at least 92", share >= 92, "");
    }
  }

  private void walk() {
    double early = results.fact(Processes.WALK_EARLY);
    double end = results.fact(Processes.WALK_END);
    if (!Double.isNaN(end)) {
      line(
          "walking 1,000,000 items in 64 MB: live heap at the end over a tenth of the way",
          end / early,
          "at most 1.1",
          end <= early * 1.1,
          "");
    }
  }

  private void atMost(String name, Spread ratio, double goal) {
    atMost(name, ratio, goal, goal);
  }

  private void atMost(String name, Spread ratio, double goal, double stretch) {
    if (ratio.isKnown()) {
      boolean met = ratio.median() <= goal;
      line(
          name,
          ratio.median(),
          "at most " + goal,
          met,
          stretch(goal, stretch, ratio.median() <= stretch));
    }
  }

  private void atLeast(String name, Spread ratio, double goal, double stretch) {
    if (ratio.isKnown()) {
      boolean met = ratio.median() >= goal;
      line(
          name,
          ratio.median(),
          "at least " + goal,
          met,
          stretch(goal, stretch, ratio.median() >= stretch));
    }
  }

  private static String stretch(double goal, double stretch, boolean met) {
    return goal == stretch ? "" : ", stretch " + stretch + (met ? " met" : " missed");
  }

  private void line(String name, double value, String goal, boolean met, String more) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%-82s %8.2f  %-14s %s%s",
            name,
            value,
            goal,
            met ? "met" : "MISSED",
            more));
  }
}
