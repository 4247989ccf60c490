package io.mailgunapi.testing.area;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The tags of one domain, the old way. */
final class DomainTagArea implements Area {
  private final DomainStore domains;
  private final TagStore tags;
  private final Facts facts;

  DomainTagArea(DomainStore domains, TagStore tags, Facts facts) {
    this.domains = domains;
    this.tags = tags;
    this.facts = facts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listDomainTags", this::list)
        .on("getDomainTag", call -> Reply.ok(shown(name(call), seen(call))))
        .on("updateDomainTag", this::update)
        .on("deleteDomainTag", this::delete)
        .on("getDomainTagAggregates", this::aggregates)
        .on("getDomainTagStats", this::stats)
        .on("listTagDevices", call -> values(call, "device"))
        .on("listTagProviders", call -> values(call, "recipient_provider"))
        .on("listTagCountries", call -> values(call, "country"))
        .on("getDomainTagLimits", this::limits);
  }

  private TreeMap<String, TagStore.Seen> of(Call call) {
    return tags.ofDomains.of(domains.of(call));
  }

  private Reply list(Call call) {
    String prefix = call.query("prefix", "").toLowerCase(Locale.ROOT);
    TreeMap<String, ObjectNode> shown = new TreeMap<>();
    of(call)
        .forEach(
            (tag, seen) -> {
              if (tag.startsWith(prefix)) {
                shown.put(tag, shown(tag, seen));
              }
            });
    int limit = call.queryInt("limit", 100);
    PageCursor cursor =
        new PageCursor(PageCursor.Direction.of(call.query("page")), call.query("tag"));
    Page<ObjectNode> page = Page.of(shown, cursor, limit);
    return Reply.ok(
        Nodes.object(
            "items", page.items(), "paging", new Links(call, limit).pivots(page, "tag", "prev")));
  }

  private static String name(Call call) {
    return call.query("tag", "").toLowerCase(Locale.ROOT);
  }

  private TagStore.Seen seen(Call call) {
    TagStore.Seen seen = of(call).get(name(call));
    if (seen == null) {
      throw Refusal.notFound("tag not found");
    }
    return seen;
  }

  private static ObjectNode shown(String tag, TagStore.Seen seen) {
    return Nodes.object(
        "tag",
        tag,
        "description",
        seen.description,
        "first-seen",
        WireTimes.isoMillis(seen.first),
        "last-seen",
        WireTimes.isoMillis(seen.last));
  }

  private Reply update(Call call) {
    seen(call).description = call.query("description", "");
    return Reply.message("Tag updated");
  }

  private Reply delete(Call call) {
    seen(call);
    of(call).remove(name(call));
    return Reply.message("Tag deleted");
  }

  private Stream<Fact> ofTag(Call call) {
    String domain = domains.of(call).name();
    return facts
        .all()
        .filter(fact -> fact.values("domain").contains(domain))
        .filter(fact -> fact.values("tag").contains(name(call)));
  }

  private Reply aggregates(Call call) {
    seen(call);
    String type = call.query("type", "");
    String dimension = type.equals("provider") ? "recipient_provider" : type;
    return Reply.ok(Nodes.object("tag", name(call), type, Aggregates.of(ofTag(call), dimension)));
  }

  private Reply stats(Call call) {
    TagStore.Seen seen = seen(call);
    Stream<Fact> wanted =
        ofTag(call)
            .filter(fact -> matches(fact, "recipient_provider", call.query("provider")))
            .filter(fact -> matches(fact, "device", call.query("device")))
            .filter(fact -> matches(fact, "country", call.query("country")));
    ObjectNode answer = StatsRows.of(StatsRows.range(call), call.queryAll("event"), wanted);
    answer.put("tag", name(call));
    answer.put("description", seen.description);
    return Reply.ok(answer);
  }

  private static boolean matches(Fact fact, String dimension, @Nullable String wanted) {
    return wanted == null || fact.values(dimension).stream().anyMatch(wanted::equalsIgnoreCase);
  }

  private Reply values(Call call, String dimension) {
    String domain = domains.of(call).name();
    List<String> values =
        facts
            .all()
            .filter(fact -> fact.values("domain").contains(domain))
            .filter(fact -> !fact.values("tag").isEmpty())
            .flatMap(fact -> fact.values(dimension).stream())
            .distinct()
            .sorted()
            .toList();
    return Reply.ok(Nodes.object("items", values));
  }

  private Reply limits(Call call) {
    return Reply.ok(
        Nodes.object(
            "id", domains.of(call).name(),
            "limit", TagStore.DOMAIN_LIMIT,
            "count", of(call).size()));
  }
}
