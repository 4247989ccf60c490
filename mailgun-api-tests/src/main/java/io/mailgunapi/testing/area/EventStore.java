package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The events of one account in one region, oldest first. */
final class EventStore {
  private final int kept;
  private final Consumer<MailEvent> dropped;
  private final TreeMap<String, MailEvent> events = new TreeMap<>();
  private final List<Consumer<MailEvent>> listeners = new ArrayList<>();
  private long count;

  /**
   * Starts empty.
   *
   * @param kept how many events are kept
   * @param dropped told of each event that is kept no longer
   */
  EventStore(int kept, Consumer<MailEvent> dropped) {
    this.kept = kept;
    this.dropped = dropped;
  }

  void listen(Consumer<MailEvent> listener) {
    listeners.add(listener);
  }

  void add(MailEvent event) {
    addQuietly(event);
    listeners.forEach(listener -> listener.accept(event));
  }

  /** Adds an event that nobody is told of. */
  void addQuietly(MailEvent event) {
    events.put(key(event.time()) + "%09d".formatted(count++), event);
    while (events.size() > kept) {
      dropped.accept(events.pollFirstEntry().getValue());
    }
  }

  Collection<MailEvent> all() {
    return events.values();
  }

  /** Those that match, by a key that sorts by time. */
  TreeMap<String, MailEvent> matching(Predicate<MailEvent> wanted) {
    TreeMap<String, MailEvent> found = new TreeMap<>();
    for (Map.Entry<String, MailEvent> entry : events.entrySet()) {
      if (wanted.test(entry.getValue())) {
        found.put(entry.getKey(), entry.getValue());
      }
    }
    return found;
  }

  private static String key(Instant time) {
    return "%012d.%09d.".formatted(time.getEpochSecond(), time.getNano());
  }
}
