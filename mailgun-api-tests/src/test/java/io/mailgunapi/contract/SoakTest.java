package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.testing.area.SentMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads send through one client while a tenth of all requests goes wrong. */
class SoakTest {
  private static final String DOMAIN = "mg.example.com";

  @Test
  void nothingIsLostOrDoubledWhenATenthGoesWrong() throws Exception {
    soak(20, 50);
  }

  /** As many sends as ten minutes of a busy sender have, as fast as they go. */
  @Test
  @Tag("soak")
  void nothingIsLostOrDoubledOverTenMinutesWorthOfSends() throws Exception {
    soak(200, 300);
  }

  @Test
  void acceptedByTheServerIsAcceptedPlusUnknownForTheClientWhenAnswersAreLost() throws Exception {
    try (FakeMailgun fake = server();
        Mailgun client = client(fake)) {
      fake.faults().on("sendMessage").share(0.05).loseAnswer();
      fake.faults().on("sendMessage").share(0.05).rateLimit(Duration.ZERO);

      Map<String, Outcome> reported = send(client, 20, 50);

      long accepted = count(reported, Outcome.ACCEPTED);
      long unknown = count(reported, Outcome.UNKNOWN);
      assertThat(reported).hasSize(1000);
      assertThat(unknown).isPositive();
      assertThat(fake.messages()).hasSize((int) (accepted + unknown));
    }
  }

  private static void soak(int threads, int sendsEach) throws Exception {
    try (FakeMailgun fake = server();
        Mailgun client = client(fake)) {
      fake.faults().on("sendMessage").share(0.02).loseAnswer();
      fake.faults().on("sendMessage").share(0.02).rateLimit(Duration.ZERO);
      fake.faults().on("sendMessage").share(0.02).status(503);
      fake.faults().on("sendMessage").share(0.02).disconnect();
      fake.faults().on("sendMessage").share(0.01).truncate();
      fake.faults().on("sendMessage").share(0.01).html(502);

      Map<String, Outcome> reported = send(client, threads, sendsEach);

      List<String> arrived = fake.messages().stream().map(SentMessage::subject).toList();
      Set<String> accepted = with(reported, Outcome.ACCEPTED);
      Set<String> possible = new HashSet<>(accepted);
      possible.addAll(with(reported, Outcome.UNKNOWN));
      assertThat(reported).hasSize(threads * sendsEach);
      // Nothing double: each subject is sent once by its sender.
      assertThat(new HashSet<>(arrived)).hasSameSizeAs(arrived);
      // Nothing lost: what the client calls accepted is there.
      assertThat(missing(accepted, arrived)).isEmpty();
      // Nothing denied: what is there, the client calls accepted or unknown.
      assertThat(missing(arrived, possible)).isEmpty();
      assertThat(with(reported, Outcome.UNKNOWN)).isNotEmpty();
      // And the refused ones did not get through.
      assertThat(accepted.size()).isGreaterThan(threads * sendsEach * 8 / 10);
    }
  }

  /** One that forgets nothing during the test. */
  private static FakeMailgun server() {
    return FakeMailgun.builder().history(1_000_000).start();
  }

  private static Mailgun client(FakeMailgun fake) {
    return Mailgun.builder()
        .apiKey(SuiteFixture.KEY)
        .baseUrl(fake.baseUrl())
        .retryPolicy(
            RetryPolicy.builder()
                .maxAttempts(10)
                .baseDelay(Duration.ofMillis(1))
                .maxDelay(Duration.ofMillis(10))
                .build())
        .build();
  }

  private static Map<String, Outcome> send(Mailgun client, int threads, int sendsEach)
      throws Exception {
    Map<String, Outcome> reported = new ConcurrentHashMap<>();
    ExecutorService senders = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        String name = "sender " + thread + " message ";
        running.add(
            senders.submit(
                () -> {
                  for (int i = 0; i < sendsEach; i++) {
                    reported.put(name + i, send(client, name + i));
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      senders.shutdownNow();
    }
    return reported;
  }

  private static Outcome send(Mailgun client, String subject) {
    try {
      client.execute(
          client
              .messages()
              .sendMessage(
                  DOMAIN,
                  SendMessageRequest.builder()
                      .from("shop@" + DOMAIN)
                      .to("alice@example.org")
                      .subject(subject)
                      .text("Hello")
                      .build()));
      return Outcome.ACCEPTED;
    } catch (MailgunException e) {
      return e.outcome();
    }
  }

  private static long count(Map<String, Outcome> reported, Outcome outcome) {
    return with(reported, outcome).size();
  }

  private static Set<String> with(Map<String, Outcome> reported, Outcome outcome) {
    Set<String> subjects = new HashSet<>();
    reported.forEach(
        (subject, each) -> {
          if (each == outcome) {
            subjects.add(subject);
          }
        });
    return subjects;
  }

  private static Set<String> missing(Iterable<String> wanted, Iterable<String> there) {
    Set<String> missing = new HashSet<>();
    wanted.forEach(missing::add);
    there.forEach(missing::remove);
    return missing;
  }
}
