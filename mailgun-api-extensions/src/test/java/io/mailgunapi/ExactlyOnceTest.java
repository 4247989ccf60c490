package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import java.time.Duration;
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

/** What may not be repeated is on the wire once, with OkHttp as we set it up and as users may. */
final class ExactlyOnceTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
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
    wire.server.enqueue(Faults.silence());
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
    wire.server.enqueue(Faults.cutBeforeTheAnswer());
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
    wire.server.enqueue(Faults.cutWithinTheAnswer(Samples.SENT));
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
}
