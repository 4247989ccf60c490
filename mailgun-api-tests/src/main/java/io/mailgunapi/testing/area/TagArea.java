package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's tags. */
final class TagArea implements Area {
  private static final List<String> METRICS =
      List.of(
          "accepted_count",
          "delivered_count",
          "failed_count",
          "unique_opened_count",
          "unique_clicked_count",
          "complained_count",
          "delivered_rate",
          "unique_opened_rate");

  private final TagStore tags;
  private final Facts facts;
  private final Setting setting;

  TagArea(TagStore tags, Facts facts, Setting setting) {
    this.tags = tags;
    this.facts = facts;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listTags", this::list)
        .on("updateTag", this::update)
        .on("deleteTag", this::delete)
        .on("getTagLimits", this::limits);
  }

  private Reply list(Call call) {
    JsonNode body = call.body();
    String prefix = call.text("tag", "").toLowerCase(Locale.ROOT);
    JsonNode pagination = body.path("pagination");
    boolean metrics = body.path("include_metrics").asBoolean(false);
    int limit = Math.min(pagination.path("limit").asInt(10), metrics ? 20 : 1000);
    String sort = pagination.path("sort").asString("lastseen:desc");
    List<Map.Entry<String, TagStore.Seen>> found =
        tags.account.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(prefix))
            .sorted(order(sort))
            .toList();
    List<ObjectNode> items = new ArrayList<>();
    for (var entry : Slice.of(found, pagination.path("skip").asLong(0), limit)) {
      ObjectNode item = shown(entry.getKey(), entry.getValue());
      if (metrics) {
        item.set("metrics", metrics(entry.getKey()));
      }
      items.add(item);
    }
    ObjectNode page = Nodes.object("sort", sort, "limit", limit);
    if (pagination.path("include_total").asBoolean(false)) {
      page.put("total", found.size());
    }
    return Reply.ok(Nodes.object("items", items, "pagination", page));
  }

  private static Comparator<Map.Entry<String, TagStore.Seen>> order(String sort) {
    Comparator<Map.Entry<String, TagStore.Seen>> order =
        switch (sort.split(":", 2)[0].replace("_", "")) {
          case "lastseen" -> Comparator.comparing(entry -> entry.getValue().last);
          case "firstseen" -> Comparator.comparing(entry -> entry.getValue().first);
          default -> Map.Entry.comparingByKey();
        };
    Comparator<Map.Entry<String, TagStore.Seen>> directed =
        sort.endsWith(":desc") ? order.reversed() : order;
    return directed.thenComparing(Map.Entry.comparingByKey());
  }

  private ObjectNode shown(String tag, TagStore.Seen seen) {
    return Nodes.object(
        "account_id", setting.accountId(),
        "parent_account_id", setting.parentId(),
        "account_name", setting.accountName(),
        "tag", tag,
        "description", seen.description,
        "first_seen", WireTimes.mail(seen.first, "+0000"),
        "last_seen", WireTimes.mail(seen.last, "+0000"));
  }

  private ObjectNode metrics(String tag) {
    Map<String, Long> sums = new HashMap<>();
    facts
        .all()
        .filter(fact -> fact.values("tag").contains(tag))
        .forEach(
            fact -> fact.counts().forEach((name, count) -> sums.merge(name, count, Long::sum)));
    return MetricRows.metrics(METRICS, sums);
  }

  private Reply update(Call call) {
    TagStore.Seen seen = tags.account.get(name(call));
    if (seen == null) {
      throw Refusal.notFound("tag not found");
    }
    seen.description = call.text("description", "");
    return Reply.message("Tag updated");
  }

  private Reply delete(Call call) {
    if (tags.account.remove(name(call)) == null) {
      throw Refusal.notFound("tag not found");
    }
    return Reply.message("Tag deleted");
  }

  private static String name(Call call) {
    return call.text("tag", "").toLowerCase(Locale.ROOT);
  }

  private Reply limits(Call call) {
    int count = tags.account.size();
    return Reply.ok(
        Nodes.object(
            "limit",
            TagStore.ACCOUNT_LIMIT,
            "count",
            count,
            "limit_reached",
            count >= TagStore.ACCOUNT_LIMIT));
  }
}
