package io.mailgunapi.message;

import io.mailgunapi.error.RateLimitException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Holds a batch back while Mailgun asks it to wait. Safe for use by several threads. */
final class RateGate {
  private static final Duration FIRST_GUESS = Duration.ofSeconds(5);
  private static final Duration LAST_GUESS = Duration.ofMinutes(2);

  private final Clock clock;
  private final BatchOptions.Sleeper sleeper;
  private final Duration longest;
  private Instant opensAt = Instant.MIN;
  private Instant shutSince = Instant.MAX;
  private Duration guess = FIRST_GUESS;

  RateGate(BatchOptions options) {
    this.clock = options.clock;
    this.sleeper = options.sleeper;
    this.longest = options.longestPause;
  }

  /**
   * Shuts the gate for as long as Mailgun asks.
   *
   * @return false if that is longer than the batch may wait
   */
  synchronized boolean shut(RateLimitException limit) {
    Instant now = clock.instant();
    Duration wait = limit.retryAfter();
    if (wait == null) {
      wait = guess;
      guess = guess.multipliedBy(2).compareTo(LAST_GUESS) > 0 ? LAST_GUESS : guess.multipliedBy(2);
    }
    if (now.isBefore(shutSince)) {
      shutSince = now;
    }
    Instant until = now.plus(wait);
    if (Duration.between(shutSince, until).compareTo(longest) > 0) {
      return false;
    }
    if (opensAt.isBefore(until)) {
      opensAt = until;
    }
    return true;
  }

  /** Notes that calls get through again. */
  synchronized void passed() {
    shutSince = Instant.MAX;
    guess = FIRST_GUESS;
  }

  /** Waits until the gate is open. */
  void await() throws InterruptedException {
    Duration left = left();
    while (!left.isZero()) {
      sleeper.sleep(left);
      left = left();
    }
  }

  private synchronized Duration left() {
    Instant now = clock.instant();
    return opensAt.isAfter(now) ? Duration.between(now, opensAt) : Duration.ZERO;
  }
}
