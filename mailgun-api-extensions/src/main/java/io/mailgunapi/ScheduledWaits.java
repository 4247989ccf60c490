package io.mailgunapi;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The system's clock and one timer thread. The thread is there only while something waits: so a
 * waiting call keeps the process alive until it is done, and an idle client does not.
 */
@Singleton
final class ScheduledWaits implements Waits {
  private final ScheduledThreadPoolExecutor timer;

  @Inject
  ScheduledWaits() {
    timer = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "mailgun-waits"));
    timer.setKeepAliveTime(1, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Runnable after(Duration wait, Runnable task) {
    ScheduledFuture<?> scheduled = timer.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }
}
