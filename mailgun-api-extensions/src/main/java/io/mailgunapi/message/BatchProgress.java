package io.mailgunapi.message;

import java.time.Duration;

/**
 * How far a run of a batch has come. Numbers are recipients of this run, without those of the run
 * that it continues.
 *
 * @param accepted taken by Mailgun
 * @param refused turned down by Mailgun
 * @param unknown sent without an answer
 * @param elapsed time since the run began
 */
public record BatchProgress(long accepted, long refused, long unknown, Duration elapsed) {
  /** Recipients that are settled, in whichever way. */
  public long done() {
    return accepted + refused + unknown;
  }

  /** Recipients that were refused or whose fate is unknown. */
  public long failed() {
    return refused + unknown;
  }

  /** Recipients settled per second since the run began. */
  public double rate() {
    return done() / Math.max(0.001, elapsed.toNanos() / 1e9);
  }
}
