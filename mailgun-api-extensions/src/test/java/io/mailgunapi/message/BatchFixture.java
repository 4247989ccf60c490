package io.mailgunapi.message;

import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, a client and a clock for batches. */
abstract class BatchFixture {
  static final Message MESSAGE =
      Message.builder()
          .from("ann@mg.example.com")
          .subject("Hello %recipient.first%")
          .text("Hi")
          .build();

  @TempDir Path folder;

  final BatchServer server = new BatchServer();

  Mailgun mailgun;

  Messenger messenger;

  Path journal;

  /** A clock that only waiting moves. */
  static final class Time extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    void sleep(Duration time) {
      waits.add(time);
      now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  final Time time = new Time();

  @BeforeEach
  void start() throws Exception {
    server.start();
    mailgun =
        Mailgun.builder()
            .apiKey("key")
            .baseUrl(server.url())
            .retryPolicy(RetryPolicy.none())
            .build();
    messenger = mailgun.messenger("mg.example.com");
    journal = folder.resolve("batch.journal");
  }

  @AfterEach
  void stop() {
    mailgun.close();
    server.close();
  }

  static Stream<Recipient> recipients(int count) {
    return IntStream.range(0, count).mapToObj(i -> Recipient.of("r" + i + "@example.org"));
  }

  static List<String> emails(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "r" + i + "@example.org").toList();
  }

  BatchOptions options() {
    return BatchOptions.journal(journal).concurrency(1).time(time, time::sleep);
  }

  static Map<String, BatchStatus> statuses(BatchReport report) {
    Map<String, BatchStatus> statuses = new java.util.LinkedHashMap<>();
    report.forEachRecipient(result -> statuses.put(result.email(), result.status()));
    return statuses;
  }
}
