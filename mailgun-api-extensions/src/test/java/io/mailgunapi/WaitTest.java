package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.error.TransportException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** How long a call waits before it is tried again, and what ends the wait. */
final class WaitTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {420, 429})
  void refusalForTooManyRequestsIsRepeatedForAnyMethod(int status) {
    wire.answer(status, "").answer(Samples.SENT);
    Mailgun mailgun = wire.client();

    assertThat(mailgun.execute(Samples.send(mailgun)).id()).isEqualTo("<1@mg.example.com>");
    assertThat(wire.requests()).isEqualTo(2);
    assertThat(wire.waits.asked()).containsExactly(Duration.ofMillis(250));
  }

  static Stream<Arguments> hints() {
    // The clock stands at Sun, 01 Mar 2026 12:00:00 GMT, which is 1772366400 seconds after 1970.
    return Stream.of(
        Arguments.of("Retry-After", "7", ""),
        Arguments.of("Retry-After", "Sun, 01 Mar 2026 12:00:07 GMT", ""),
        Arguments.of("X-RateLimit-Reset", "1772366407000", ""),
        Arguments.of("X-RateLimit-Reset", "1772366407", ""),
        Arguments.of("X-RateLimit-Reset", "1772366407.0", ""),
        Arguments.of("X-Request-Reset", "1772366407000", ""),
        Arguments.of("X-Request-Reset", "1772366407", ""),
        Arguments.of("X-Other", "1", "{\"retry-seconds\": 7}"),
        Arguments.of(
            "X-Other",
            "1",
            "{\"message\":\"Domain d is not allowed to send: request limit exceeded, try again after 7 seconds\"}"),
        Arguments.of(
            "X-Other",
            "1",
            "{\"message\":\"Domain d is not allowed to send: recipient limit exceeded, try again after Sun, 01 Mar 2026 12:00:07 GMT\"}"),
        Arguments.of(
            "X-Other",
            "1",
            "{\"message\":\"bytes limit exceeded, try again after Sun, 01 Mar 2026 12:00:07 UTC.\"}"),
        Arguments.of(
            "X-Other",
            "1",
            "{\"message\":\"limit exceeded, try again after 2026-03-01T12:00:07Z\"}"),
        Arguments.of(
            "X-Other",
            "1",
            "{\"message\":\"limit exceeded, try again after 2026-03-01 12:00:07 +0000 UTC\"}"));
  }

  @ParameterizedTest
  @MethodSource("hints")
  void waitsAsLongAsTheServerAsks(String header, String value, String body) {
    wire.answer(429, body, header, value).answer(Samples.SENT);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.send(mailgun));

    assertThat(wire.waits.asked()).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "", "99999999999999999999999999"})
  void unreadableHintIsNoHint(String value) {
    wire.answer(429, "{\"message\":\"try again after lunch, please do\"}", "Retry-After", value)
        .answer(Samples.SENT);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.send(mailgun));

    assertThat(wire.waits.asked()).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void countersOfAServerErrorAskForNothing() {
    wire.answer(500, "", "X-Request-Reset", "1772366460000", "X-RateLimit-Reset", "1772366460")
        .answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.read(mailgun));

    assertThat(wire.waits.asked()).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void unavailableServiceIsWaitedForAsLongAsItAsks() {
    wire.answer(503, "", "Retry-After", "11").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.read(mailgun));

    assertThat(wire.waits.asked()).containsExactly(Duration.ofSeconds(11));
  }

  @Test
  void hintInThePastMeansNow() {
    wire.answer(429, "", "Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT").answer(Samples.SENT);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.send(mailgun));

    assertThat(wire.waits.asked()).containsExactly(Duration.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "Retry-After, 'Sun, 01 Mar 2026 11:58:07 GMT', 'Sun, 01 Mar 2026 11:58:00 GMT'",
    "X-RateLimit-Reset, 1772366287000, 'Sun, 01 Mar 2026 11:58:00 GMT'",
    "X-Request-Reset, 1772370007, 'Sun, 01 Mar 2026 13:00:00 GMT'"
  })
  void pointsInTimeAreTakenByTheServersClock(String header, String value, String date) {
    wire.answer(429, "", header, value, "Date", date).answer(Samples.SENT);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.send(mailgun));

    assertThat(wire.waits.asked()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void serverThatAsksForAnHourIsToldToTheCallerAtOnce() {
    wire.answer(429, "", "Retry-After", "3600").answer(Samples.SENT);
    Mailgun mailgun = wire.client();

    RateLimitException failure =
        catchThrowableOfType(
            RateLimitException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(wire.requests()).isEqualTo(1);
    assertThat(wire.waits.asked()).isEmpty();
  }

  @Test
  void randomWaitsGrowNoLongerThanTheLongest() {
    for (int i = 0; i < 6; i++) {
      wire.answer(500, "");
    }
    RetryPolicy policy =
        RetryPolicy.builder()
            .maxAttempts(6)
            .baseDelay(Duration.ofSeconds(1))
            .maxDelay(Duration.ofSeconds(4))
            .build();
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(policy).random(() -> 1.0));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(ApiException.class);
    assertThat(wire.waits.asked())
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 4L, 4L);
  }

  @Test
  void totalTimeCoversTriesAndWaits() {
    for (int i = 0; i < 4; i++) {
      wire.answer(429, "", "Retry-After", "40");
    }
    RetryPolicy policy = RetryPolicy.builder().totalTimeout(Duration.ofSeconds(100)).build();
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(policy));

    RateLimitException failure =
        catchThrowableOfType(
            RateLimitException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(wire.requests()).isEqualTo(3);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void callsOwnTimeoutLimitsTheWaits() {
    wire.answer(429, "", "Retry-After", "5").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();
    Call<?> call = Samples.read(mailgun);
    call.timeout().timeout(3, TimeUnit.SECONDS);

    assertThatThrownBy(() -> mailgun.execute(call)).isInstanceOf(RateLimitException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void asynchronousWaitHoldsNoThread() throws Exception {
    wire.waits.hold();
    wire.answer(429, "", "Retry-After", "30");
    Mailgun mailgun = wire.client(builder -> builder.maxConcurrentCalls(1));
    CompletableFuture<?> waiting = mailgun.executeAsync(Samples.read(mailgun));
    wire.waits.awaitWaiting();

    wire.answer(Samples.SENT);
    assertThat(mailgun.executeAsync(Samples.send(mailgun)).get(10, TimeUnit.SECONDS).id())
        .isEqualTo("<1@mg.example.com>");
    assertThat(waiting).isNotDone();
    waiting.cancel(true);
  }

  @Test
  void cancellingAFutureEndsAWaitAtOnce() throws Exception {
    wire.waits.hold();
    wire.answer(429, "", "Retry-After", "30").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();
    Call<?> call = Samples.read(mailgun);
    CompletableFuture<?> future = mailgun.executeAsync(call);
    wire.waits.awaitWaiting();

    future.cancel(true);

    assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    assertThat(call.isCanceled()).isTrue();
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void cancellingACallEndsAWaitAtOnce() throws Exception {
    wire.waits.hold();
    wire.answer(429, "", "Retry-After", "30").answer(Samples.SENT);
    Mailgun mailgun = wire.client();
    Call<?> call = Samples.send(mailgun);
    CompletableFuture<?> future = mailgun.executeAsync(call);
    wire.waits.awaitWaiting();

    call.cancel();

    assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("Canceled")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void cancellingFromAnotherThreadEndsASynchronousWait() throws Exception {
    wire.waits.hold();
    wire.answer(429, "", "Retry-After", "30");
    Mailgun mailgun = wire.client();
    Call<?> call = Samples.send(mailgun);
    CompletableFuture<Void> made = CompletableFuture.runAsync(() -> mailgun.execute(call));
    wire.waits.awaitWaiting();

    call.cancel();

    assertThatThrownBy(() -> made.get(10, TimeUnit.SECONDS))
        .hasCauseInstanceOf(TransportException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void interruptEndsASynchronousWaitAndStaysVisible() throws Exception {
    wire.waits.hold();
    wire.answer(429, "", "Retry-After", "30");
    Mailgun mailgun = wire.client();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                mailgun.execute(Samples.send(mailgun));
              } catch (TransportException e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
              }
            });
    thread.start();
    wire.waits.awaitWaiting();

    thread.interrupt();

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
  }
}
