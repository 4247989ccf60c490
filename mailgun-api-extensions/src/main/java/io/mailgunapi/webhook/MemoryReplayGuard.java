package io.mailgunapi.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps tokens in the order in which they came. Safe for use by several threads. */
final class MemoryReplayGuard implements ReplayGuard {
  private final int capacity;
  private final Clock clock;
  private final Map<String, Instant> expiries = new LinkedHashMap<>();

  MemoryReplayGuard(int capacity, Clock clock) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "capacity is " + capacity + ": keep one token at least, or use ReplayGuard.none()");
    }
    this.capacity = capacity;
    this.clock = clock;
  }

  @Override
  public synchronized boolean admit(String token, Instant expires) {
    Instant now = clock.instant();
    dropExpired(now);
    Instant known = expiries.get(token);
    if (known != null && !known.isBefore(now)) {
      return false;
    }
    expiries.remove(token);
    expiries.put(token, expires);
    if (expiries.size() > capacity) {
      Iterator<String> oldest = expiries.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return true;
  }

  /** Tokens come nearly in the order of their times, so what has expired stands in front. */
  private void dropExpired(Instant now) {
    Iterator<Instant> oldest = expiries.values().iterator();
    while (oldest.hasNext() && oldest.next().isBefore(now)) {
      oldest.remove();
    }
  }

  @Override
  public synchronized void forget(String token) {
    expiries.remove(token);
  }
}
