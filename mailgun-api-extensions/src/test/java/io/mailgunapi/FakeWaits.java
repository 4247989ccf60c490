package io.mailgunapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A clock that stands still, except that waits pass at once and move it on; or, when holding, never
 * pass by themselves.
 */
final class FakeWaits implements Waits {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private volatile boolean holding;
  private volatile long passed;

  /** From now on waits last until somebody ends them. */
  FakeWaits hold() {
    holding = true;
    return this;
  }

  /** The waits that were asked for, in their order. */
  List<Duration> asked() {
    return waits;
  }

  /** Returns when a wait has begun. */
  void awaitWaiting() throws InterruptedException {
    waiting.await();
  }

  synchronized void advance(Duration time) {
    passed += time.toNanos();
  }

  @Override
  public Instant now() {
    return START.plusNanos(passed);
  }

  @Override
  public long nanoTime() {
    return 5_000_000_000L + passed;
  }

  @Override
  public Runnable after(Duration wait, Runnable task) {
    waits.add(wait);
    waiting.countDown();
    if (!holding) {
      advance(wait);
      new Thread(task, "fake-waits").start();
    }
    return () -> {};
  }
}
