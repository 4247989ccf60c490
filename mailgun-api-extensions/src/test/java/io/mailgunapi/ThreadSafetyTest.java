package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ThreadSafetyTest {
  private static final int THREADS = 200;
  private static final int CALLS = 10;

  private final Wire wire = new Wire();
  private final Map<String, AtomicInteger> stored = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    wire.close();
  }

  /** Stores what is posted, and then fails in one way or another. */
  private final class Faulty extends Dispatcher {
    private final Random random = new Random(42);

    @Override
    public MockResponse dispatch(RecordedRequest request) {
      int fault;
      synchronized (random) {
        fault = random.nextInt(10);
      }
      if (fault == 0) {
        return new MockResponse.Builder().code(429).setHeader("Retry-After", "1").build();
      }
      String key = request.getTarget();
      stored.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
      if (fault == 1) {
        return new MockResponse.Builder().code(500).build();
      }
      if (fault == 2) {
        return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
      }
      return new MockResponse.Builder().body(Samples.SENT).build();
    }
  }

  @Test
  void twoHundredThreadsUnderRandomFaultsLoseAndDuplicateNothing() throws Exception {
    wire.server.setDispatcher(new Faulty());
    RetryPolicy patient = RetryPolicy.builder().maxAttempts(30).build();
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(patient));
    Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int number = t;
      Thread thread =
          new Thread(
              () -> {
                await(start);
                for (int c = 0; c < CALLS; c++) {
                  String domain = "d" + number + "-" + c + ".example";
                  Mailgun client = c % 2 == 0 ? mailgun : mailgun.onBehalfOf("s" + number);
                  outcomes.put("/v3/" + domain + "/messages", send(client, domain));
                }
              });
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    }

    assertThat(outcomes).hasSize(THREADS * CALLS);
    outcomes.forEach(
        (message, outcome) -> {
          AtomicInteger deliveries = stored.get(message);
          int count = deliveries == null ? 0 : deliveries.get();
          switch (outcome) {
            case ACCEPTED -> assertThat(count).as(message).isEqualTo(1);
            case UNKNOWN -> assertThat(count).as(message).isLessThanOrEqualTo(1);
            default -> assertThat(count).as(message).isZero();
          }
        });
    assertThat(outcomes.values()).contains(Outcome.ACCEPTED, Outcome.UNKNOWN);
  }

  private static Outcome send(Mailgun client, String domain) {
    try {
      client.execute(client.messages().sendMessage(domain, Samples.message()));
      return Outcome.ACCEPTED;
    } catch (MailgunException e) {
      return e.outcome();
    }
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
