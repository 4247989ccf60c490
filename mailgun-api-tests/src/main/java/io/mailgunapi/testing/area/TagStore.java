package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.TreeMap;

/** The tags of one account in one region, and which domain used which. */
final class TagStore {
  static final int ACCOUNT_LIMIT = 100_000;
  static final int DOMAIN_LIMIT = 20_000;

  final TreeMap<String, Seen> account = new TreeMap<>();
  final PerDomain<TreeMap<String, Seen>> ofDomains = new PerDomain<>(TreeMap::new);

  /** A message with this tag was accepted. */
  void use(StoredDomain domain, String tag, Instant time) {
    use(ofDomains.of(domain), tag, time, DOMAIN_LIMIT);
    use(account, tag, time, ACCOUNT_LIMIT);
  }

  // What is above the limit is dropped without a word.
  private static void use(TreeMap<String, Seen> tags, String tag, Instant time, int limit) {
    Seen seen = tags.get(tag);
    if (seen == null && tags.size() < limit) {
      seen = new Seen(time);
      tags.put(tag, seen);
    }
    if (seen != null && time.isAfter(seen.last)) {
      seen.last = time;
    }
  }

  /** When a tag was used, and what it is said to mean. */
  static final class Seen {
    final Instant first;
    Instant last;
    String description = "";

    Seen(Instant first) {
      this.first = first;
      this.last = first;
    }
  }
}
