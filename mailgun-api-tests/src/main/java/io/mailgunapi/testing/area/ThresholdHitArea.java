package io.mailgunapi.testing.area;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which thresholds are crossed at the moment, by the facts of their period. */
final class ThresholdHitArea implements Area {
  private final Setting setting;
  private final Facts facts;
  private final List<ThresholdArea> thresholds;

  ThresholdHitArea(Setting setting, Facts facts, ThresholdArea... thresholds) {
    this.setting = setting;
    this.facts = facts;
    this.thresholds = List.of(thresholds);
  }

  @Override
  public void register(Handlers handlers) {
    handlers.on("listThresholdHits", this::list);
  }

  private Reply list(Call call) {
    List<ObjectNode> hits = new ArrayList<>();
    thresholds.forEach(
        kind -> kind.all().forEach(threshold -> collect(threshold, call.now(), hits)));
    return Reply.ok(Nodes.object("items", hits, "total", hits.size()));
  }

  private void collect(ObjectNode threshold, Instant now, List<ObjectNode> hits) {
    String dimension = threshold.path("dimension").asString();
    Instant since = now.minus(period(threshold.path("period").asString("1d")));
    Predicate<Fact> wanted = filter(threshold);
    Map<String, Map<String, Long>> byValue = new HashMap<>();
    facts
        .all()
        .filter(fact -> !fact.time().isBefore(since))
        .filter(wanted)
        .forEach(
            fact ->
                fact.values(dimension)
                    .forEach(
                        value -> {
                          Map<String, Long> sums =
                              byValue.computeIfAbsent(value, key -> new HashMap<>());
                          fact.counts()
                              .forEach((name, count) -> sums.merge(name, count, Long::sum));
                        }));
    byValue.forEach(
        (value, counts) -> {
          double latest = Rates.number(threshold.path("metric").asString(), counts);
          if (crossed(threshold, latest)) {
            hits.add(hit(threshold, value, latest, now));
          }
        });
  }

  private static Predicate<Fact> filter(ObjectNode threshold) {
    ObjectNode filter = Nodes.object();
    var predicates = filter.putArray("AND");
    for (JsonNode each : threshold.path("filters")) {
      ObjectNode predicate = (ObjectNode) each.deepCopy();
      predicate.set("attribute", each.path("dimension"));
      predicates.add(predicate);
    }
    return AnalyticsFilter.of(filter, Fact::values);
  }

  private static boolean crossed(ObjectNode threshold, double latest) {
    double limit;
    try {
      limit = new BigDecimal(threshold.path("limit").asString()).doubleValue();
    } catch (NumberFormatException e) {
      return false;
    }
    return switch (threshold.path("comparator").asString()) {
      case "=" -> latest == limit;
      case "!=" -> latest != limit;
      case "<" -> latest < limit;
      case "<=" -> latest <= limit;
      case ">" -> latest > limit;
      default -> latest >= limit;
    };
  }

  private ObjectNode hit(ObjectNode threshold, String value, double latest, Instant now) {
    ObjectNode hit = Nodes.object("id", setting.ids().object());
    Nodes.copy(threshold, hit, "name", "metric", "comparator", "limit", "dimension");
    hit.setAll(
        Nodes.object(
            "dimension_value", value,
            "latest_value", String.format(Locale.ROOT, "%.4f", latest),
            "triggered", true,
            "created_at", WireTimes.iso(now),
            "updated_at", WireTimes.iso(now),
            "expires_at", WireTimes.iso(now.plus(Duration.ofDays(1))),
            "parent_account_id", setting.parentId()));
    return hit;
  }

  private static Duration period(String text) {
    if (!text.matches("[0-9]{1,4}[hdM]")) {
      return Duration.ofDays(1);
    }
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'h' -> Duration.ofHours(count);
      case 'd' -> Duration.ofDays(count);
      default -> Duration.ofDays(30 * count);
    };
  }
}
