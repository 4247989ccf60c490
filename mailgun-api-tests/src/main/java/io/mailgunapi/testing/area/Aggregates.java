package io.mailgunapi.testing.area;

import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Counts by provider, device or country, as the old statistics and tags give them. */
final class Aggregates {
  private static final String[] COUNTS = {
    "accepted",
    "delivered",
    "opened",
    "unique_opened",
    "clicked",
    "unique_clicked",
    "unsubscribed",
    "complained"
  };

  private Aggregates() {}

  static ObjectNode of(Stream<Fact> facts, String dimension) {
    ObjectNode all = Nodes.object();
    facts.forEach(
        fact -> {
          for (String value : fact.values(dimension)) {
            ObjectNode counts = (ObjectNode) all.get(value);
            if (counts == null) {
              counts = Nodes.object();
              for (String name : COUNTS) {
                counts.put(name, 0L);
              }
              all.set(value, counts);
            }
            for (String name : COUNTS) {
              counts.put(name, counts.path(name).asLong() + fact.count(name + "_count"));
            }
          }
        });
    return all;
  }
}
