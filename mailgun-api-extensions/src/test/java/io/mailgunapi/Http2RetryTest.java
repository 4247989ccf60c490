package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class Http2RetryTest {
  private static final int REFUSED_STREAM = 7;
  private static final int INTERNAL_ERROR = 2;

  private final Wire wire = new Wire(Protocol.H2_PRIOR_KNOWLEDGE);
  private Mailgun mailgun;

  @BeforeEach
  void connect() {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    mailgun = wire.client(builder -> builder.httpClient(http2));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  /** Once the request is here: what came after a reset would be answered by another one. */
  private void enqueueReset(int errorCode) {
    wire.server.enqueue(
        new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseStream(errorCode))
            .build());
  }

  @Test
  void messageOnARefusedStreamIsRepeatedBecauseTheServerDidNotLookAtIt() {
    enqueueReset(REFUSED_STREAM);
    wire.answer(Samples.SENT);

    assertThat(mailgun.execute(Samples.send(mailgun)).id()).isEqualTo("<1@mg.example.com>");
    assertThat(wire.waits.asked()).hasSize(1);
  }

  @Test
  void messageOnAStreamThatTheServerResetIsNotRepeated() {
    enqueueReset(INTERNAL_ERROR);
    wire.answer(Samples.SENT);

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.UNKNOWN);
    assertThat(wire.waits.asked()).isEmpty();
  }

  @Test
  void readingOnAStreamThatTheServerResetIsRepeated() {
    enqueueReset(INTERNAL_ERROR);
    wire.answer(Samples.DOMAIN_ANSWER);

    assertThat(mailgun.execute(Samples.read(mailgun)).domain().name()).isEqualTo(Samples.DOMAIN);
    assertThat(wire.waits.asked()).hasSize(1);
  }

  @Test
  void messageWhoseAnswerHadBegunIsNotRepeatedEvenIfItsStreamIsThenRefused() {
    wire.server.enqueue(
        new MockResponse.Builder()
            .body(Samples.SENT)
            .onResponseBody(new SocketEffect.CloseStream(REFUSED_STREAM))
            .build());
    wire.answer(Samples.SENT);

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void refusedStreamsThatNeverEndMeanNotSent() {
    for (int i = 0; i < 4; i++) {
      enqueueReset(REFUSED_STREAM);
    }

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .extracting(e -> ((MailgunException) e).outcome())
        .isEqualTo(Outcome.NOT_SENT);
  }

  @Test
  void unavailableServiceThatAsksForNoWaitGetsAMessageOnce() {
    wire.answer(503, "", "Retry-After", "0").answer(Samples.SENT);

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(MailgunException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  private Mailgun clientOf(GoAwayServer server) {
    OkHttpClient http2 =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    return wire.client(builder -> builder.httpClient(http2).baseUrl(server.url()));
  }

  @Test
  void messageAboveTheLastStreamOfAGoAwayIsRepeated() throws Exception {
    try (GoAwayServer server = new GoAwayServer(0, Samples.SENT)) {
      Mailgun client = clientOf(server);

      assertThat(client.execute(Samples.send(client)).id()).isEqualTo("<1@mg.example.com>");
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void messageUpToTheLastStreamOfAGoAwayIsNotRepeated() throws Exception {
    try (GoAwayServer server = new GoAwayServer(99, Samples.SENT)) {
      Mailgun client = clientOf(server);

      assertThatThrownBy(() -> client.execute(Samples.send(client)))
          .isInstanceOf(TransportException.class)
          .extracting(e -> ((MailgunException) e).outcome())
          .isEqualTo(Outcome.UNKNOWN);
      assertThat(server.requests()).isEqualTo(1);
    }
  }
}
