package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everything that the metrics of one account in one region are made of. */
final class Facts {
  private final List<Fact> seeded = new ArrayList<>();
  private final Supplier<EventStore> events;
  private final String accountId;

  Facts(Supplier<EventStore> events, String accountId) {
    this.events = events;
    this.accountId = accountId;
  }

  void seed(Fact fact) {
    seeded.add(fact);
  }

  Stream<Fact> all() {
    return Stream.concat(
        seeded.stream(), events.get().all().stream().map(event -> Fact.of(event, accountId)));
  }
}
