package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accepted messages: those that are kept, and among them those that wait for their time. */
final class MailStore {
  private final int limit;
  private final Map<String, Mail> kept = new LinkedHashMap<>();
  private final List<Mail> waiting = new ArrayList<>();

  private long accepted;

  /**
   * Starts empty.
   *
   * @param limit how many messages are kept
   */
  MailStore(int limit) {
    this.limit = limit;
  }

  /** Counts a message that a client sent. */
  void count() {
    accepted++;
  }

  /** How many messages clients sent, those that are kept no longer included. */
  long accepted() {
    return accepted;
  }

  void keep(Mail mail) {
    kept.put(mail.key(), mail);
    if (kept.size() > limit) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  void await(Mail mail) {
    waiting.add(mail);
  }

  /** The message, while its domain keeps it. */
  @Nullable Mail find(StoredDomain domain, String key, Instant now) {
    Mail mail = kept.get(key);
    if (mail == null || !mail.domain().equals(domain)) {
      return null;
    }
    Duration ttl = Duration.ofSeconds(domain.settings.path("message_ttl").asLong(259_200));
    return mail.accepted().plus(ttl).isBefore(now) ? null : mail;
  }

  List<Mail> all() {
    return List.copyOf(kept.values());
  }

  /** Takes out the messages whose time has come. */
  List<Mail> due(Instant now) {
    List<Mail> due = waiting.stream().filter(mail -> !mail.due().isAfter(now)).toList();
    waiting.removeAll(due);
    return due;
  }

  /** Drops what waits for a domain. */
  void drop(StoredDomain domain) {
    waiting.removeIf(mail -> mail.domain().equals(domain));
  }
}
