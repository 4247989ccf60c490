package io.mailgunapi;

import java.time.Duration;
import java.time.Instant;

/** Time as the client sees it: the hour, a steady count, and an alarm. Replaced in tests. */
interface Waits {
  /** The present. */
  Instant now();

  /** Nanoseconds on a clock that nobody sets back. */
  long nanoTime();

  /**
   * Runs the task once after this time, in another thread, unless the returned action is run first.
   */
  Runnable after(Duration wait, Runnable task);
}
