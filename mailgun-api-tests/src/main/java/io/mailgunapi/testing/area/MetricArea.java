package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Metrics of sending and of usage. */
final class MetricArea implements Area {
  private static final List<String> SENDING =
      List.of("accepted_count", "delivered_count", "failed_count", "opened_count", "clicked_count");
  private static final List<String> USAGE = List.of("processed_count", "email_validation_count");

  private final Function<Boolean, Stream<Fact>> facts;
  private final Function<String, String> accountNames;

  /**
   * Answers from facts.
   *
   * @param facts the account's facts, its subaccounts' too where true is given
   * @param accountNames the name that belongs to the id of an account
   */
  MetricArea(Function<Boolean, Stream<Fact>> facts, Function<String, String> accountNames) {
    this.facts = facts;
    this.accountNames = accountNames;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("queryMetrics", call -> query(call, SENDING))
        .on("queryUsageMetrics", call -> query(call, USAGE));
  }

  private Reply query(Call call, List<String> defaultMetrics) {
    JsonNode body = call.body();
    String resolution = call.text("resolution", "day");
    TimeRange range =
        TimeRange.of(
            call.text("start"), call.text("end"), call.text("duration"), resolution, call.now());
    List<String> dimensions = names(body.path("dimensions"), List.of("time"));
    List<String> metrics = names(body.path("metrics"), defaultMetrics);
    MetricRows rows =
        new MetricRows(dimensions, fact -> range.bucket(fact.time()).toString())
            .addAll(
                facts
                    .apply(body.path("include_subaccounts").asBoolean(false))
                    .filter(fact -> range.contains(fact.time()))
                    .filter(AnalyticsFilter.of(body.path("filter"), Fact::values)));
    boolean time = dimensions.contains("time");
    JsonNode pagination = body.path("pagination");
    String sort = pagination.path("sort").asString("");
    int limit = Math.min(pagination.path("limit").asInt(time ? 1500 : 10), time ? 1500 : 1000);
    long skip = pagination.path("skip").asLong(0);
    var sorted = rows.sorted(sort.isEmpty() ? dimensions.get(0) + ":asc" : sort);
    List<ObjectNode> items = new ArrayList<>();
    for (Map.Entry<List<String>, Map<String, Long>> row : Slice.of(sorted, skip, limit)) {
      items.add(
          Nodes.object(
              "dimensions", dimensions(dimensions, row.getKey()),
              "metrics", MetricRows.metrics(metrics, row.getValue())));
    }
    ObjectNode page =
        Nodes.object(
            "start", WireTimes.mail(range.start(), "+0000"),
            "end", WireTimes.mail(range.end(), "+0000"),
            "resolution", resolution,
            "dimensions", dimensions,
            "pagination",
                Nodes.object("sort", sort, "skip", skip, "limit", limit, "total", sorted.size()),
            "items", items,
            "aggregates", Nodes.object());
    if (call.has("duration")) {
      page.put("duration", call.text("duration", ""));
    }
    if (body.path("include_aggregates").asBoolean(false)) {
      page.set("aggregates", Nodes.object("metrics", MetricRows.metrics(metrics, rows.sums())));
    }
    return Reply.ok(page);
  }

  private List<ObjectNode> dimensions(List<String> names, List<String> values) {
    List<ObjectNode> shown = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String value = values.get(i);
      String text =
          names.get(i).equals("time") ? WireTimes.mail(Instant.parse(value), "+0000") : value;
      String display = names.get(i).equals("subaccount") ? accountNames.apply(value) : text;
      shown.add(Nodes.object("dimension", names.get(i), "value", text, "display_value", display));
    }
    return shown;
  }

  static List<String> names(JsonNode list, List<String> otherwise) {
    List<String> names = list.valueStream().map(name -> name.asString("")).toList();
    return names.isEmpty() ? otherwise : names;
  }
}
