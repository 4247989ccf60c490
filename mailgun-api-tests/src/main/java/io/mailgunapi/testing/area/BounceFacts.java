package io.mailgunapi.testing.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Failed deliveries, classified by who refused the mail and why. */
final class BounceFacts {
  /** The rules, by id. */
  static final Map<String, ObjectNode> RULES = new LinkedHashMap<>();

  static {
    RULES.put("55ff", rule("5.7.1 Message refused as spam", "The provider takes it for spam"));
    RULES.put("51aa", rule("5.1.1 No such mailbox", "There is no such mailbox"));
    RULES.put("52bb", rule("5.2.2 Mailbox full", "The mailbox is full"));
    RULES.put("40cc", rule("Greylisted, try again", "The provider wants another attempt"));
  }

  private final EventStore events;
  private final Setting setting;

  BounceFacts(EventStore events, Setting setting) {
    this.events = events;
    this.setting = setting;
  }

  private static ObjectNode rule(String sample, String explanation) {
    return Nodes.object(
        "sample-text", sample, "explanation", explanation + ".", "short-explanation", explanation);
  }

  static String entityId(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static String ruleOf(MailEvent event) {
    return switch (event.text("reason")) {
      case "espblock" -> "55ff";
      case "greylisted" -> "40cc";
      case "generic" -> "52bb";
      default -> "51aa";
    };
  }

  /** Failures that a server's refusal caused, those of suppression lists left out. */
  Stream<MailEvent> failures() {
    return events.all().stream()
        .filter(event -> event.type().equals("failed"))
        .filter(event -> !event.text("reason").startsWith("suppress"));
  }

  /** Failures and deliveries with the dimensions of bounce metrics. */
  Stream<Fact> all() {
    return Stream.concat(
            failures(), events.all().stream().filter(event -> event.type().equals("delivered")))
        .map(this::fact);
  }

  private Fact fact(MailEvent event) {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("entity-name", List.of(event.text("recipient-provider")));
    dimensions.put("domain.name", List.of(event.domain()));
    dimensions.put(
        "envelope.sending-ip", List.of(event.json().at("/envelope/sending-ip").asString("")));
    dimensions.put("account.name", List.of(setting.accountName()));
    dimensions.put("envelope.i-ip-pool-name", List.of(""));
    dimensions.put("tags", List.of(String.join(",", event.tags())));
    dimensions.put("tag", event.tags().isEmpty() ? List.of("") : event.tags());
    dimensions.put("recipient-domain", List.of(event.text("recipient-domain")));
    if (event.type().equals("delivered")) {
      return new Fact(event.time(), dimensions, Map.of("delivered_smtp_count", 1L));
    }
    boolean critical = event.text("reason").equals("espblock");
    boolean permanent = event.text("severity").equals("permanent");
    dimensions.put("group-id", List.of(ruleOf(event)));
    dimensions.put("criticality", List.of(critical ? "critical" : "non-critical"));
    dimensions.put("severity", List.of(event.text("severity")));
    dimensions.put("category", List.of(event.text("reason")));
    String name =
        (critical ? "critical_" : "non_critical_") + (permanent ? "bounce_count" : "delay_count");
    return new Fact(event.time(), dimensions, Map.of(name, 1L, "classified_failures_count", 1L));
  }
}
