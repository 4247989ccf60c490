package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Statistics of the old kind, for the account and its domains. */
final class StatsArea implements Area {
  private final DomainStore domains;
  private final Facts facts;

  StatsArea(DomainStore domains, Facts facts) {
    this.domains = domains;
    this.facts = facts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("getAccountStats", call -> stats(call, facts.all()))
        .on("getDomainStats", call -> stats(call, ofDomain(call)))
        .on("listDomainsStats", this::domainsStats)
        .on("getFilteredStats", this::filtered)
        .on("getProviderAggregates", call -> by(call, "providers", "recipient_provider"))
        .on("getDeviceAggregates", call -> by(call, "devices", "device"))
        .on("getCountryAggregates", call -> by(call, "countries", "country"));
  }

  private Stream<Fact> ofDomain(Call call) {
    String name = domains.of(call).name();
    return facts.all().filter(fact -> fact.values("domain").contains(name));
  }

  private static Reply stats(Call call, Stream<Fact> facts) {
    return Reply.ok(StatsRows.of(StatsRows.range(call), call.queryAll("event"), facts));
  }

  private Reply domainsStats(Call call) {
    String resolution = call.query("resolution", "day");
    Instant bucket =
        TimeRange.floor(WireTimes.read("timestamp", call.query("timestamp", "")), resolution);
    TimeRange range = new TimeRange(bucket, TimeRange.next(bucket, resolution), resolution);
    List<ObjectNode> entries = new ArrayList<>();
    for (StoredDomain domain : domains.all()) {
      Stream<Fact> own = facts.all().filter(fact -> fact.values("domain").contains(domain.name()));
      StatsRows.of(range, call.queryAll("event"), own)
          .path("stats")
          .forEach(entry -> entries.add(((ObjectNode) entry).put("domain", domain.name())));
    }
    ObjectNode answer = StatsRows.of(range, call.queryAll("event"), Stream.empty());
    answer.set("stats", Slice.ofQuery(call, entries, 100));
    return Reply.ok(answer);
  }

  private Reply filtered(Call call) {
    String filter = call.query("filter", "");
    Stream<Fact> wanted = facts.all();
    ObjectNode type = null;
    int colon = filter.indexOf(':');
    if (colon > 0) {
      String key = filter.substring(0, colon).strip();
      String value = filter.substring(colon + 1).strip();
      wanted = wanted.filter(fact -> fact.values(dimension(key)).contains(value));
      type = Nodes.object("type", key, "key", value);
    } else if (!filter.isEmpty()) {
      throw Refusal.badRequest("'filter' parameter is not valid: write domain:mg.example.com");
    }
    ObjectNode answer = StatsRows.of(StatsRows.range(call), call.queryAll("event"), wanted);
    if (type != null) {
      answer.set("type", type);
    }
    return Reply.ok(answer);
  }

  private static String dimension(String key) {
    return key.equals("provider") ? "recipient_provider" : key;
  }

  private Reply by(Call call, String field, String dimension) {
    return Reply.ok(Nodes.object(field, Aggregates.of(ofDomain(call), dimension)));
  }
}
