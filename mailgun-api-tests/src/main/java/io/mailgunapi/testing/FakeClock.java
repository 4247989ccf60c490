package io.mailgunapi.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that a {@link FakeMailgun} goes by. It runs with the system's clock until a test turns
 * it. What becomes due by turning it is done at once: scheduled messages are delivered, further
 * attempts are made. Safe for use by several threads.
 */
public final class FakeClock implements InstantSource {
  private final InstantSource source;
  private final Runnable turned;
  private Duration ahead = Duration.ZERO;
  private boolean standing;
  private Instant stoodAt = Instant.EPOCH;

  FakeClock(InstantSource source, Runnable turned) {
    this.source = source;
    this.turned = turned;
  }

  @Override
  public synchronized Instant instant() {
    return (standing ? stoodAt : source.instant()).plus(ahead);
  }

  /** Turns the clock on by a duration. */
  public void advance(Duration duration) {
    synchronized (this) {
      ahead = ahead.plus(duration);
    }
    turned.run();
  }

  /** Sets the clock to a moment and stops it there. */
  public void stopAt(Instant moment) {
    synchronized (this) {
      standing = true;
      stoodAt = moment;
      ahead = Duration.ZERO;
    }
    turned.run();
  }
}
