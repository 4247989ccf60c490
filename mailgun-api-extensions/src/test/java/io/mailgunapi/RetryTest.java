package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.error.TransportException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

final class RetryTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private static MockResponse cutBeforeTheAnswer() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse cutWithinTheAnswer(String body) {
    return new MockResponse.Builder()
        .body(body)
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  private static MockResponse silence() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  /**
   * A client that gives up reading soon, once with OkHttp as we set it up and once with one of the
   * user's.
   */
  static Stream<Function<Wire, Mailgun>> clients() {
    return Stream.of(
        wire -> wire.client(builder -> builder.callTimeout(Duration.ofMillis(700))),
        wire ->
            wire.client(
                builder ->
                    builder.httpClient(
                        new OkHttpClient.Builder()
                            .retryOnConnectionFailure(true)
                            .followRedirects(true)
                            .followSslRedirects(true)
                            .authenticator((route, response) -> response.request())
                            .readTimeout(Duration.ofMillis(700))
                            .build())));
  }

  @ParameterizedTest
  @MethodSource("clients")
  void readTimeoutOfAMessageIsNotRepeated(Function<Wire, Mailgun> client) {
    wire.server.enqueue(silence());
    wire.answer(Samples.SENT);
    Mailgun mailgun = client.apply(wire);

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith(
            "POST /v3/{domain}/messages (sendMessage, mg.example.com) got no complete answer from "
                + wire.url())
        .hasMessageEndingWith("It may have been carried out or not: look before calling again")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(wire.requests()).isEqualTo(1);
    assertThat(wire.waits.asked()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void connectionCutBeforeTheAnswerToAMessageIsNotRepeated(Function<Wire, Mailgun> client) {
    wire.server.enqueue(cutBeforeTheAnswer());
    wire.answer(Samples.SENT);
    Mailgun mailgun = client.apply(wire);

    MailgunException failure =
        catchThrowableOfType(MailgunException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(failure).isInstanceOf(TransportException.class);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("clients")
  void connectionCutWithinTheAnswerToAMessageMeansAccepted(Function<Wire, Mailgun> client) {
    wire.server.enqueue(cutWithinTheAnswer(Samples.SENT));
    wire.answer(Samples.SENT);
    Mailgun mailgun = client.apply(wire);

    MailgunException failure =
        catchThrowableOfType(MailgunException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(failure.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(failure)
        .hasMessageContaining("look whether it was carried out before calling again");
    assertThat(wire.requests()).isEqualTo(1);
  }

  static Stream<Arguments> refusalsThatAreNotRepeated() {
    return clients()
        .flatMap(
            client ->
                Stream.of(
                    Arguments.of(client, 500, "", "", Outcome.UNKNOWN),
                    Arguments.of(client, 502, "Retry-After", "1", Outcome.UNKNOWN),
                    Arguments.of(client, 503, "Retry-After", "0", Outcome.UNKNOWN),
                    Arguments.of(client, 503, "Retry-After", "1", Outcome.UNKNOWN),
                    Arguments.of(client, 408, "Retry-After", "0", Outcome.UNKNOWN),
                    Arguments.of(client, 421, "", "", Outcome.REFUSED),
                    Arguments.of(client, 401, "WWW-Authenticate", "Basic", Outcome.REFUSED),
                    Arguments.of(client, 301, "Location", "/elsewhere", Outcome.REFUSED),
                    Arguments.of(client, 302, "Location", "/elsewhere", Outcome.REFUSED),
                    Arguments.of(client, 303, "Location", "/elsewhere", Outcome.REFUSED),
                    Arguments.of(client, 307, "Location", "/elsewhere", Outcome.REFUSED),
                    Arguments.of(client, 308, "Location", "/elsewhere", Outcome.REFUSED)));
  }

  @ParameterizedTest
  @MethodSource("refusalsThatAreNotRepeated")
  void messageIsOnTheWireOnce(
      Function<Wire, Mailgun> client, int status, String header, String value, Outcome outcome) {
    wire.answer(status, "", header.isEmpty() ? new String[0] : new String[] {header, value});
    wire.answer(Samples.SENT);
    Mailgun mailgun = client.apply(wire);

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> mailgun.execute(Samples.send(mailgun)));

    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.outcome()).isEqualTo(outcome);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("clients")
  void putThatMustNotBeRepeatedIsOnTheWireOnceEvenWithoutAOneShotBody(
      Function<Wire, Mailgun> client) {
    wire.answer(503, "", "Retry-After", "0").answer(Samples.CHANGED);
    Mailgun mailgun = client.apply(wire);

    assertThatThrownBy(() -> mailgun.execute(Samples.unsafePut(mailgun)))
        .isInstanceOf(ApiException.class)
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("clients")
  void deleteWithoutABodyThatMustNotBeRepeatedIsOnTheWireOnce(Function<Wire, Mailgun> client) {
    wire.answer(503, "", "Retry-After", "0").answer(Samples.CHANGED);
    Mailgun mailgun = client.apply(wire);

    assertThatThrownBy(
            () -> mailgun.execute(mailgun.ipPools().removeIpFromPool("pool", "192.0.2.1")))
        .isInstanceOf(ApiException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("clients")
  void readingIsRepeatedByThisLibraryAlone(Function<Wire, Mailgun> client) {
    wire.answer(503, "", "Retry-After", "0").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = client.apply(wire);

    assertThat(mailgun.execute(Samples.read(mailgun)).domain().name()).isEqualTo(Samples.DOMAIN);
    assertThat(wire.requests()).isEqualTo(2);
    assertThat(wire.waits.asked()).containsExactly(Duration.ZERO);
  }

  @Test
  void withoutRepetitionsEvenReadingIsOnTheWireOnce() {
    wire.answer(503, "", "Retry-After", "0").answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(RetryPolicy.none()));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(ApiException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void readingIsRepeatedAfterACutBeforeAndWithinTheAnswer() {
    wire.server.enqueue(cutBeforeTheAnswer());
    wire.server.enqueue(cutWithinTheAnswer(Samples.DOMAIN_ANSWER));
    wire.answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    assertThat(mailgun.execute(Samples.read(mailgun)).domain().name()).isEqualTo(Samples.DOMAIN);
    assertThat(wire.requests()).isEqualTo(3);
    assertThat(wire.waits.asked()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @Test
  void queryByPostIsRepeatedBecauseItOnlyReads() {
    wire.answer(500, "").answer(Samples.METRICS);
    Mailgun mailgun = wire.client();

    assertThat(mailgun.execute(Samples.query(mailgun)).items()).isEmpty();
    assertThat(wire.requests()).isEqualTo(2);
    assertThat(wire.taken().getBody()).isEqualTo(wire.taken().getBody());
  }

  @Test
  void secondDeleteThatFindsNothingIsASuccess() {
    wire.answer(502, "").answer(404, "{\"message\":\"Address not found in bounces table\"}");
    Mailgun mailgun = wire.client();

    assertThat(mailgun.execute(Samples.delete(mailgun)).message())
        .isEqualTo("Address not found in bounces table");
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void secondDeleteThatFindsNothingIsASuccessWhateverTheBody() {
    wire.answer(502, "").answer(404, "<html>nothing here</html>");
    Mailgun mailgun = wire.client();

    assertThat(mailgun.execute(Samples.delete(mailgun)).message()).isEqualTo("already deleted");
  }

  @Test
  void secondDeleteThatFindsNothingIsASuccessEvenIfTheUsualAnswerSaysMore() throws Exception {
    wire.answer(502, "").answer(404, "{\"message\":\"Route not found\"}");
    wire.answer(502, "").answer(404, "{\"message\":\"Route not found\"}");
    wire.answer("{\"message\":\"deleted\"}");
    Mailgun mailgun = wire.client();

    assertThat(mailgun.execute(mailgun.routes().deleteRoute("r"))).isNull();
    assertThat(mailgun.executeAsync(mailgun.routes().deleteRoute("r")).get(10, TimeUnit.SECONDS))
        .isNull();
    assertThatThrownBy(() -> mailgun.execute(mailgun.routes().deleteRoute("r")))
        .isInstanceOf(io.mailgunapi.error.DecodingException.class);
  }

  @Test
  void firstDeleteThatFindsNothingIsAFailure() {
    wire.answer(429, "").answer(404, "{\"message\":\"Address not found\"}");
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(Samples.delete(mailgun)))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("404");
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
  void triesEndAfterTheirNumber() {
    for (int i = 0; i < 5; i++) {
      wire.answer(500, "");
    }
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(ApiException.class);
    assertThat(wire.requests()).isEqualTo(4);
    assertThat(wire.waits.asked())
        .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(1000));
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
  void timeoutOfAllTriesEndsTheTryUnderWay() {
    wire.server.enqueue(silence());
    RetryPolicy policy = RetryPolicy.builder().totalTimeout(Duration.ofMillis(300)).build();
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(policy).random(() -> 1.0));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void failedConnectionIsRepeatedForAnyMethodAndNothingWasSent() {
    Mailgun mailgun = wire.client();
    wire.server.close();

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("was not sent to " + wire.url() + " in 4 tries")
        .hasMessageContaining("Nothing was carried out")
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
    assertThat(wire.waits.asked()).hasSize(3);
  }

  @Test
  void stalePooledConnectionIsRepairedForReading() throws Exception {
    wire.server.enqueue(
        new MockResponse.Builder()
            .body(Samples.DOMAIN_ANSWER)
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    wire.answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();

    mailgun.execute(Samples.read(mailgun));
    assertThat(mailgun.execute(Samples.read(mailgun)).domain().name()).isEqualTo(Samples.DOMAIN);
  }

  @Test
  void messageOnAStalePooledConnectionIsDeliveredAtMostOnce() {
    wire.server.enqueue(
        new MockResponse.Builder()
            .body(Samples.DOMAIN_ANSWER)
            .onResponseEnd(new SocketEffect.CloseSocket())
            .build());
    wire.answer(Samples.SENT);
    Mailgun mailgun = wire.client();
    mailgun.execute(Samples.read(mailgun));

    try {
      mailgun.execute(Samples.send(mailgun));
    } catch (TransportException e) {
      assertThat(e.outcome()).isIn(Outcome.UNKNOWN, Outcome.NOT_SENT);
    }
    assertThat(wire.requests()).isBetween(1, 2);
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

  @Test
  void callThatWasRefusedAfterALostAnswerIsOfUnknownOutcome() {
    wire.server.enqueue(cutBeforeTheAnswer());
    wire.answer(400, "{\"message\":\"no\"}");
    Mailgun mailgun = wire.client();

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> mailgun.execute(Samples.delete(mailgun)));

    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void laterRefusalOfAReadIsARefusal() {
    wire.answer(500, "").answer(400, "{\"message\":\"no\"}");
    Mailgun mailgun = wire.client();

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> mailgun.execute(Samples.read(mailgun)));

    assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void policyRefusesFiguresWithoutMeaning() {
    List.<Runnable>of(
            () -> RetryPolicy.builder().maxAttempts(0),
            () -> RetryPolicy.builder().maxAttempts(101))
        .forEach(
            step ->
                assertThatThrownBy(step::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be 1 to 100"));
    assertThatThrownBy(() -> RetryPolicy.builder().totalTimeout(Duration.ZERO))
        .hasMessage("totalTimeout is PT0S, but must be longer than zero and at most a day");
    assertThatThrownBy(() -> RetryPolicy.builder().baseDelay(Duration.ofMillis(-1)))
        .hasMessageStartingWith("baseDelay is PT-0.001S");
    assertThatThrownBy(() -> RetryPolicy.builder().maxDelay(Duration.ofDays(2)))
        .hasMessageStartingWith("maxDelay is PT48H");
    assertThat(RetryPolicy.builder().maxAttempts(100).build().maxAttempts()).isEqualTo(100);
    assertThat(RetryPolicy.standard())
        .hasToString(
            "RetryPolicy{maxAttempts=4, baseDelay=PT0.5S, maxDelay=PT20S, totalTimeout=PT2M}");
  }
}
