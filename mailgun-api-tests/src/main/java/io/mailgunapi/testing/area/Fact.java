package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one event, or one seeded row, adds to the metrics.
 *
 * @param time when
 * @param dimensions the values of each dimension but time
 * @param counts how much it adds to which count
 */
record Fact(Instant time, Map<String, List<String>> dimensions, Map<String, Long> counts) {

  List<String> values(String dimension) {
    return dimensions.getOrDefault(dimension, List.of());
  }

  long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The facts of an event. */
  static Fact of(MailEvent event, String accountId) {
    Map<String, List<String>> dimensions = new LinkedHashMap<>();
    dimensions.put("domain", List.of(event.domain()));
    dimensions.put("subaccount", List.of(accountId));
    dimensions.put("tag", event.tags());
    dimensions.put("recipient_domain", text(event.text("recipient-domain")));
    dimensions.put("recipient_provider", text(event.text("recipient-provider")));
    dimensions.put("ip", text(event.json().at("/envelope/sending-ip").asString("")));
    dimensions.put("country", text(event.json().at("/geolocation/country").asString("")));
    dimensions.put("device", text(event.json().at("/client-info/device-type").asString("")));
    dimensions.put("bot", text(event.json().at("/client-info/bot").asString("")));
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String name : EventCounts.of(event)) {
      counts.put(name, 1L);
    }
    return new Fact(event.time(), dimensions, counts);
  }

  private static List<String> text(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }
}
