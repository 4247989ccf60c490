package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bounce metrics: failed deliveries by any dimension. */
final class BounceMetricArea implements Area {
  private static final List<String> ALL =
      List.of(
          "critical_bounce_count",
          "non_critical_bounce_count",
          "critical_delay_count",
          "non_critical_delay_count",
          "classified_failures_count",
          "delivered_smtp_count",
          "critical_bounce_rate",
          "non_critical_bounce_rate",
          "critical_delay_rate",
          "non_critical_delay_rate");

  private final BounceFacts facts;

  BounceMetricArea(BounceFacts facts) {
    this.facts = facts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers.on("queryBounceMetrics", this::query);
  }

  private Reply query(Call call) {
    JsonNode body = call.body();
    String resolution = call.text("resolution", "day");
    TimeRange range = range(call, resolution);
    List<String> dimensions = MetricArea.names(body.path("dimensions"), List.of("entity-name"));
    List<String> metrics = MetricArea.names(body.path("metrics"), ALL);
    Stream<Fact> wanted =
        facts
            .all()
            .filter(fact -> range.contains(fact.time()))
            .filter(AnalyticsFilter.of(body.path("filter"), Fact::values));
    JsonNode pagination = body.path("pagination");
    String sort = pagination.path("sort").asString(dimensions.get(0) + ":asc");
    // Rows without a failure are left out.
    List<Map.Entry<List<String>, Map<String, Long>>> rows =
        new MetricRows(dimensions, fact -> range.bucket(fact.time()).toString())
            .addAll(wanted).sorted(sort).stream()
                .filter(row -> row.getValue().getOrDefault("classified_failures_count", 0L) > 0)
                .toList();
    int limit = Math.min(pagination.path("limit").asInt(10), 50);
    long skip = pagination.path("skip").asLong(0);
    List<ObjectNode> items = new ArrayList<>();
    for (Map.Entry<List<String>, Map<String, Long>> row : Slice.of(rows, skip, limit)) {
      items.add(item(dimensions, metrics, row));
    }
    return Reply.ok(
        Nodes.object(
            "start",
            WireTimes.mail(range.start(), "+0000"),
            "end",
            WireTimes.mail(range.end(), "+0000"),
            "resolution",
            resolution,
            "duration",
            Duration.between(range.start(), range.end()).toHours() + "h0m0s",
            "dimensions",
            dimensions,
            "pagination",
            Nodes.object("sort", sort, "skip", skip, "limit", limit, "total", rows.size()),
            "items",
            items));
  }

  // Here a duration's m is a minute.
  private static TimeRange range(Call call, String resolution) {
    String start = call.text("start");
    String duration = call.text("duration");
    if (duration != null) {
      if (!duration.matches("[0-9]{1,6}[hms]")) {
        throw Refusal.badRequest(
            "'duration' parameter is not valid: use a number and h, m or s, such as 48h");
      }
      Instant end = call.has("end") ? WireTimes.read("end", call.text("end", "")) : call.now();
      Duration back = Duration.parse("PT" + duration.toUpperCase(Locale.ROOT));
      start = WireTimes.mail(end.minus(back), "+0000");
    }
    return TimeRange.of(start, call.text("end"), null, resolution, call.now());
  }

  private static ObjectNode item(
      List<String> dimensions,
      List<String> metrics,
      Map.Entry<List<String>, Map<String, Long>> row) {
    ObjectNode item = Nodes.object();
    for (int i = 0; i < dimensions.size(); i++) {
      String value = row.getKey().get(i);
      item.put(
          dimensions.get(i),
          dimensions.get(i).equals("timestamp")
              ? WireTimes.mail(Instant.parse(value), "+0000")
              : value);
    }
    ObjectNode numbers = Nodes.object();
    for (String metric : metrics) {
      numbers.set(metric, Nodes.node(value(metric, row.getValue())));
    }
    item.set("metrics", numbers);
    return item;
  }

  /** Counts as they are; rates in per cent of what was delivered or refused. */
  private static Object value(String metric, Map<String, Long> counts) {
    if (metric.endsWith("_count")) {
      return counts.getOrDefault(metric, 0L);
    }
    long whole =
        counts.getOrDefault("delivered_smtp_count", 0L)
            + counts.getOrDefault("classified_failures_count", 0L);
    long part = counts.getOrDefault(metric.replace("_rate", "_count"), 0L);
    return whole == 0 ? 0L : Math.round(100.0 * part / whole);
  }
}
