package io.mailgunapi.testing.area;

import java.util.Locale;
import java.util.Map;

/** Rates of the metrics: one count over another, as text with four decimals. */
final class Rates {
  private static final Map<String, String[]> PARTS =
      Map.ofEntries(
          Map.entry("delivered_rate", parts("delivered_count", "accepted_count")),
          Map.entry("opened_rate", parts("opened_count", "delivered_count")),
          Map.entry("unique_opened_rate", parts("unique_opened_count", "delivered_count")),
          Map.entry("clicked_rate", parts("clicked_count", "delivered_count")),
          Map.entry("unique_clicked_rate", parts("unique_clicked_count", "delivered_count")),
          Map.entry("unsubscribed_rate", parts("unsubscribed_count", "delivered_count")),
          Map.entry("complained_rate", parts("complained_count", "delivered_count")),
          Map.entry("bounce_rate", parts("bounced_count", "processed_count")),
          Map.entry("hard_bounce_rate", parts("hard_bounces_count", "processed_count")),
          Map.entry("soft_bounce_rate", parts("soft_bounces_count", "processed_count")),
          Map.entry("fail_rate", parts("failed_count", "accepted_count")),
          Map.entry("permanent_fail_rate", parts("permanent_failed_count", "accepted_count")),
          Map.entry("temporary_fail_rate", parts("temporary_failed_count", "accepted_count")),
          Map.entry("delayed_rate", parts("delayed_first_attempt_count", "accepted_count")),
          Map.entry(
              "delayed_first_attempt_rate",
              parts("delayed_first_attempt_count", "accepted_count")));

  private Rates() {}

  /** The value of a metric, count or rate, as the wire carries it. */
  static Object value(String metric, Map<String, Long> counts) {
    String[] parts = PARTS.get(metric);
    if (parts == null) {
      return counts.getOrDefault(metric, 0L);
    }
    return String.format(Locale.ROOT, "%.4f", number(metric, counts));
  }

  /** The value of a metric, for comparison. */
  static double number(String metric, Map<String, Long> counts) {
    String[] parts = PARTS.get(metric);
    if (parts == null) {
      return counts.getOrDefault(metric, 0L);
    }
    long whole = counts.getOrDefault(parts[1], 0L);
    return whole == 0 ? 0 : counts.getOrDefault(parts[0], 0L) / (double) whole;
  }

  private static String[] parts(String part, String whole) {
    return new String[] {part, whole};
  }
}
