package io.mailgunapi.webhook;

import java.time.Clock;
import java.time.Instant;

/**
 * Remembers which tokens were used, so that a call that somebody recorded is not taken twice.
 *
 * <p>Receivers that run on several machines need one store for all of them; an implementation on
 * top of a shared cache is a single "put if absent" with an expiry:
 *
 * <pre>{@code
 * class RedisGuard implements ReplayGuard {
 *   public boolean admit(String token, Instant expires) {
 *     return redis.set("mailgun:" + token, "1", SetParams.setParams().nx().pxAt(expires.toEpochMilli())) != null;
 *   }
 *   public void forget(String token) {
 *     redis.del("mailgun:" + token);
 *   }
 * }
 * }</pre>
 *
 * <p>Implementations must be safe for use by several threads, and {@code admit} must be atomic. An
 * exception that they throw reaches the caller of the verifier.
 */
public interface ReplayGuard {
  /**
   * Notes a token. Only called for tokens whose signature is right.
   *
   * @param expires when the token's age alone will keep it out, so that it may be forgotten
   * @return whether the token was new
   */
  boolean admit(String token, Instant expires);

  /**
   * Forgets a token, so that the same call is taken when Mailgun repeats it. Called when the event
   * could not be dealt with.
   */
  void forget(String token);

  /**
   * A guard in the memory of this process, with the system's clock.
   *
   * @param capacity how many tokens to keep at most, about 200 bytes each; when there are more, the
   *     oldest is forgotten before its time
   * @throws IllegalArgumentException if the capacity is not positive
   */
  static ReplayGuard inMemory(int capacity) {
    return inMemory(capacity, Clock.systemUTC());
  }

  /** The same with a clock of your own, for tests. */
  static ReplayGuard inMemory(int capacity, Clock clock) {
    return new MemoryReplayGuard(capacity, clock);
  }

  /** A guard that takes every token, for receivers that can take the same event twice. */
  static ReplayGuard none() {
    return NoReplayGuard.INSTANCE;
  }
}
