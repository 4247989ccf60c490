package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The old statistics: one entry per hour, day or month, with the events that were asked for. */
final class StatsRows {
  private StatsRows() {}

  /** The range of a request; a duration's letter sets the grain unless the request does. */
  static TimeRange range(Call call) {
    String duration = call.query("duration");
    String resolution = call.query("resolution");
    if (resolution == null) {
      resolution = "day";
      if (duration != null && duration.endsWith("h")) {
        resolution = "hour";
      } else if (duration != null && duration.endsWith("m")) {
        resolution = "month";
      }
    }
    return TimeRange.of(call.query("start"), call.query("end"), duration, resolution, call.now());
  }

  /** The answer for some facts, entries without events included. */
  static ObjectNode of(TimeRange range, List<String> events, Stream<Fact> facts) {
    Map<Instant, Map<String, Long>> buckets = new HashMap<>();
    facts
        .filter(fact -> range.contains(fact.time()))
        .forEach(
            fact -> {
              Map<String, Long> counts =
                  buckets.computeIfAbsent(range.bucket(fact.time()), key -> new HashMap<>());
              fact.counts().forEach((name, count) -> counts.merge(name, count, Long::sum));
            });
    List<ObjectNode> stats = new ArrayList<>();
    Instant last = range.start();
    for (Instant bucket = range.start();
        bucket.isBefore(range.end());
        bucket = TimeRange.next(bucket, range.resolution())) {
      last = bucket;
      stats.add(entry(bucket, events, buckets.getOrDefault(bucket, Map.of())));
    }
    return Nodes.object(
        "description", "",
        "start", WireTimes.mail(range.start(), "UTC"),
        "end", WireTimes.mail(last, "UTC"),
        "resolution", range.resolution(),
        "stats", stats);
  }

  static ObjectNode entry(Instant bucket, List<String> events, Map<String, Long> counts) {
    ObjectNode entry = Nodes.object("time", WireTimes.mail(bucket, "UTC"));
    events.forEach(event -> entry.set(event, numbers(event, counts)));
    return entry;
  }

  private static ObjectNode numbers(String event, Map<String, Long> counts) {
    return switch (event) {
      case "accepted" ->
          Nodes.object(
              "incoming", count(counts, "accepted_incoming_count"),
              "outgoing", count(counts, "accepted_outgoing_count"),
              "total", count(counts, "accepted_count"));
      case "delivered" ->
          Nodes.object(
              "smtp", count(counts, "delivered_smtp_count"),
              "http", count(counts, "delivered_http_count"),
              "optimized", count(counts, "delivered_optimized_count"),
              "total", count(counts, "delivered_count"));
      case "failed" ->
          Nodes.object(
              "temporary",
                  Nodes.object(
                      "espblock", count(counts, "temporary_failed_esp_block_count"),
                      "total", count(counts, "temporary_failed_count")),
              "permanent",
                  Nodes.object(
                      "bounce", count(counts, "bounced_count"),
                      "delayed-bounce", count(counts, "delayed_bounce_count"),
                      "suppress-bounce", count(counts, "suppressed_bounces_count"),
                      "suppress-unsubscribe", count(counts, "suppressed_unsubscribed_count"),
                      "suppress-complaint", count(counts, "suppressed_complaints_count"),
                      "webhook", count(counts, "webhook_count"),
                      "optimized", count(counts, "permanent_failed_optimized_count"),
                      "total", count(counts, "permanent_failed_count")));
      case "opened", "clicked" ->
          Nodes.object(
              "total", count(counts, event + "_count"),
              "unique", count(counts, "unique_" + event + "_count"));
      default -> Nodes.object("total", count(counts, event + "_count"));
    };
  }

  private static long count(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }
}
