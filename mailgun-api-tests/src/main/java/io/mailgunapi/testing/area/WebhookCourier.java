package io.mailgunapi.testing.area;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts to webhooks and routes, one after the other, in the background.
 *
 * <p>What isn't answered with 200 or 406 is tried again after 5, 10 and 15 minutes, 1, 2 and 4
 * hours by the server's clock, but {@code delivered} never. Only receivers on the loopback
 * interface are posted to: a test must not knock at the doors of strangers whose URL it made up.
 */
final class WebhookCourier implements AutoCloseable {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));
  private static final MediaType JSON = MediaType.get("application/json");

  private final InstantSource clock;
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .callTimeout(Duration.ofSeconds(10))
          .build();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "fake-mailgun-webhooks");
            thread.setDaemon(true);
            return thread;
          });
  private final List<WebhookDelivery> deliveries = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();

  WebhookCourier(InstantSource clock) {
    this.clock = clock;
  }

  /** Posts JSON for a webhook, and again if need be. */
  void post(String url, String name, String payload) {
    submit(url, name, payload, RequestBody.create(payload, JSON), 1);
  }

  /** Posts a form of a route. */
  void postForm(String url, String name, String shown, RequestBody form) {
    submit(url, name, shown, form, 1);
  }

  private void submit(String url, String name, String shown, RequestBody body, int attempt) {
    try {
      worker.execute(() -> attempt(url, name, shown, body, attempt));
    } catch (RejectedExecutionException e) {
      // Closed: nothing is posted any more, and the request that wanted it is cut off as well.
    }
  }

  private void attempt(String url, String name, String shown, RequestBody body, int attempt) {
    Instant now = clock.instant();
    int status = 0;
    String problem = "";
    HttpUrl address = HttpUrl.parse(url);
    if (address == null || !loopback(address)) {
      problem = "not posted: the receiver is not on the loopback interface";
    } else {
      Request request = new Request.Builder().url(address).post(body).build();
      try (Response response = client.newCall(request).execute()) {
        status = response.code();
      } catch (IOException e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    boolean again =
        status != 200 && status != 406 && attempt <= WAITS.size() && !name.equals("delivered");
    synchronized (this) {
      deliveries.add(new WebhookDelivery(url, name, shown, attempt, now, status, problem));
      if (again && !problem.startsWith("not posted")) {
        Instant next = now.plus(WAITS.get(attempt - 1));
        waiting.add(new Waiting(url, name, shown, body, attempt + 1, next));
      }
    }
  }

  private static boolean loopback(HttpUrl url) {
    return url.host().equals("localhost")
        || url.host().equals("::1")
        || url.host().matches("127(?:\\.[0-9]{1,3}){3}");
  }

  /** Makes the attempts that have become due. */
  synchronized void tick() {
    Instant now = clock.instant();
    List<Waiting> due = waiting.stream().filter(each -> !each.next().isAfter(now)).toList();
    waiting.removeAll(due);
    due.forEach(each -> submit(each.url(), each.name(), each.shown(), each.body(), each.attempt()));
  }

  synchronized List<WebhookDelivery> deliveries() {
    return List.copyOf(deliveries);
  }

  /**
   * Waits until everything that was to be posted so far has been, or was dropped by {@link #close}.
   *
   * @throws IllegalStateException if that takes longer, or if the thread is interrupted meanwhile
   */
  void settle(Duration patience) {
    try {
      if (!settled(patience)) {
        throw new IllegalStateException(
            "webhooks were still being posted after "
                + patience
                + ": see to it that their receivers answer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while webhooks were being posted, so not all are known yet: ask again from a"
              + " thread that is not interrupted",
          e);
    }
  }

  private boolean settled(Duration patience) throws InterruptedException {
    try {
      worker.submit(() -> {}).get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (RejectedExecutionException | CancellationException e) {
      // Closed, before or meanwhile: nothing more begins, and what is under way is being cut off.
      return worker.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting can't fail by itself", e);
    }
  }

  @Override
  public void close() {
    for (Runnable dropped : worker.shutdownNow()) {
      // Whoever waits for the queue to pass would wait in vain.
      if (dropped instanceof Future<?> waited) {
        waited.cancel(false);
      }
    }
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private record Waiting(
      String url, String name, String shown, RequestBody body, int attempt, Instant next) {}
}
