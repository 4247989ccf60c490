package io.mailgunapi.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what was measured. */
final class Table {
  private static final String LINE = "%-38s %10s %10s %10s  %19s %19s  %9s %9s %9s  %6s %6s%n";

  private final StringBuilder text = new StringBuilder();

  private Table() {}

  static String of(Results results) {
    Table table = new Table();
    table.head();
    results.rows().forEach(table::row);
    table.others(results);
    table.facts(results);
    table.text.append("\nGoals\n");
    for (String goal : Goals.judge(results)) {
      table.text.append(goal).append('\n');
    }
    return table.text.toString();
  }

  private void head() {
    text.append("\nMedians; in brackets the quartiles of the ratios.\n");
    format("", "time", "", "", "time", "time", "alloc", "", "", "alloc", "alloc");
    format(
        "",
        "ours",
        "official",
        "floor",
        "ours/official",
        "ours/floor",
        "ours",
        "official",
        "floor",
        "o/off",
        "o/flr");
  }

  private void format(Object... cells) {
    text.append(String.format(Locale.ROOT, LINE, cells).stripTrailing()).append('\n');
  }

  private void row(Results.Row row) {
    format(
        row.name,
        time(row.time(Contender.OURS)),
        time(row.time(Contender.OFFICIAL)),
        time(row.time(Contender.FLOOR)),
        spread(row.timeRatio(Contender.OURS, Contender.OFFICIAL)),
        spread(row.timeRatio(Contender.OURS, Contender.FLOOR)),
        bytes(row.bytes(Contender.OURS)),
        bytes(row.bytes(Contender.OFFICIAL)),
        bytes(row.bytes(Contender.FLOOR)),
        ratio(row.bytesRatio(Contender.OURS, Contender.OFFICIAL)),
        ratio(row.bytesRatio(Contender.OURS, Contender.FLOOR)));
  }

  private void others(Results results) {
    for (Results.Row row : results.rows()) {
      for (Contender contender : List.of(Contender.SOCKET, Contender.OFFICIAL_ASYNC)) {
        Spread time = row.time(contender);
        if (time.isKnown()) {
          text.append(String.format("%-38s %10s  (%s)%n", row.name, time(time), contender.label));
        }
      }
    }
  }

  private void facts(Results results) {
    Object facts = results.summary().get("facts");
    ((Map<?, ?>) facts)
        .forEach((name, value) -> text.append(String.format("%-60s %s%n", name, value)));
  }

  static String time(Spread nanos) {
    if (!nanos.isKnown()) {
      return "";
    }
    double value = nanos.median();
    if (value < 1e3) {
      return String.format(Locale.ROOT, "%.0f ns", value);
    }
    return value < 1e6
        ? String.format(Locale.ROOT, "%.1f µs", value / 1e3)
        : String.format(Locale.ROOT, "%.2f ms", value / 1e6);
  }

  private static String bytes(Spread bytes) {
    return bytes.isKnown() ? String.format(Locale.ROOT, "%.1f K", bytes.median() / 1024) : "";
  }

  private static String ratio(Spread ratio) {
    return ratio.isKnown() ? String.format(Locale.ROOT, "%.2f", ratio.median()) : "";
  }

  private static String spread(Spread ratio) {
    return ratio.isKnown()
        ? String.format(
            Locale.ROOT, "%.3f [%.2f–%.2f]", ratio.median(), ratio.lower(), ratio.upper())
        : "";
  }
}
