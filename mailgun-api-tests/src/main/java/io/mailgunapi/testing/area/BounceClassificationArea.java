package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The older operations of bounce classification, and the one that is gone. */
final class BounceClassificationArea implements Area {
  private final DomainStore domains;
  private final BounceFacts facts;
  private final Setting setting;

  BounceClassificationArea(DomainStore domains, BounceFacts facts, Setting setting) {
    this.domains = domains;
    this.facts = facts;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listBounceStats", this::stats)
        .on("listBounceDomains", this::domains)
        .on("listBounceEntities", this::entities)
        .on("listBounceRules", this::rules)
        .on("listBounceEvents", this::gone)
        .on("listBounceEntityConfigs", this::entityConfigs)
        .on("listBounceRuleConfigs", this::ruleConfigs);
  }

  private Reply stats(Call call) {
    List<String> group = List.of(call.query("group", "domain.name,rule-id").split(",", -1));
    List<ObjectNode> items = new ArrayList<>();
    grouped(facts.failures(), event -> group.stream().map(name -> value(event, name)).toList())
        .forEach((values, count) -> items.add(stat(group, values, count)));
    items.sort(
        Comparator.comparingLong((ObjectNode item) -> item.at("/bounced/total").asLong())
            .reversed());
    return Reply.ok(
        Nodes.object("items", Slice.of(items, 0, call.queryInt("limit", 100)), "_duration", "0s"));
  }

  private ObjectNode stat(List<String> group, List<String> values, long count) {
    ObjectNode item = Nodes.object("bounced", Nodes.object("total", count));
    for (int i = 0; i < group.size(); i++) {
      switch (group.get(i).strip()) {
        case "subaccount.id" -> item.set("subaccount", Nodes.object("id", values.get(i)));
        case "domain.name" -> item.set("domain", Nodes.object("name", values.get(i)));
        case "rule-id" -> {
          item.put("rule-id", values.get(i));
          item.set("short-explanation", rule(values.get(i)).path("short-explanation"));
        }
        default -> item.put("entity-id", values.get(i));
      }
    }
    return item;
  }

  private String value(MailEvent event, String field) {
    return switch (field.strip()) {
      case "subaccount.id" -> setting.accountId();
      case "domain.name" -> event.domain();
      case "rule-id" -> BounceFacts.ruleOf(event);
      default -> BounceFacts.entityId(event.text("recipient-provider"));
    };
  }

  private static ObjectNode rule(String id) {
    return BounceFacts.RULES.getOrDefault(id, Nodes.object());
  }

  private static <K> Map<K, Long> grouped(Stream<MailEvent> events, Function<MailEvent, K> key) {
    return events.collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.counting()));
  }

  private Reply domains(Call call) {
    String query = call.query("query", "");
    String name = query.startsWith("domain.name:") ? query.substring(12) : "";
    List<ObjectNode> items = new ArrayList<>();
    grouped(facts.failures(), MailEvent::domain)
        .forEach(
            (domain, count) -> {
              if (name.isEmpty() || domain.equals(name)) {
                items.add(
                    Nodes.object(
                        "domain", Nodes.object("name", domain),
                        "bounced", Nodes.object("total", count)));
              }
            });
    return Reply.ok(Nodes.object("items", Slice.ofQuery(call, items, 100), "total", items.size()));
  }

  private Stream<MailEvent> ofDomain(Call call) {
    String name = domains.of(call).name();
    return facts.failures().filter(event -> event.domain().equals(name));
  }

  private Reply entities(Call call) {
    List<ObjectNode> items = new ArrayList<>();
    grouped(ofDomain(call), event -> event.text("recipient-provider"))
        .forEach(
            (name, count) ->
                items.add(
                    Nodes.object(
                        "entity-id", BounceFacts.entityId(name),
                        "entity-name", name,
                        "bounced", Nodes.object("total", count))));
    return Reply.ok(Nodes.object("items", items));
  }

  private Reply rules(Call call) {
    Stream<MailEvent> ofEntity =
        ofDomain(call)
            .filter(
                event ->
                    BounceFacts.entityId(event.text("recipient-provider"))
                        .equals(call.path("entityId")));
    List<ObjectNode> items = new ArrayList<>();
    grouped(
            ofEntity,
            event ->
                List.of(
                    BounceFacts.ruleOf(event),
                    event.text("reason").toUpperCase(Locale.ROOT),
                    event.text("severity").toUpperCase(Locale.ROOT)))
        .forEach(
            (key, count) -> {
              ObjectNode item =
                  Nodes.object(
                      "rule-id", key.get(0),
                      "category", key.get(1),
                      "severity", key.get(2),
                      "bounced", Nodes.object("total", count));
              Nodes.copy(rule(key.get(0)), item, "sample-text", "explanation");
              items.add(item);
            });
    return Reply.ok(Nodes.object("items", items));
  }

  private Reply gone(Call call) {
    throw Refusal.of(410, "This endpoint has been removed");
  }

  private Reply entityConfigs(Call call) {
    ObjectNode entities = Nodes.object();
    for (String name : List.of("Gmail", "Microsoft", "Yahoo", "Other")) {
      entities.set(BounceFacts.entityId(name), Nodes.object("name", name));
    }
    return Reply.ok(entities);
  }

  private Reply ruleConfigs(Call call) {
    ObjectNode rules = Nodes.object();
    BounceFacts.RULES.forEach(rules::set);
    return Reply.ok(rules);
  }
}
