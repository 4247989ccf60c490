package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is tried again, how often, and how it ends. */
final class RetryTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void readingIsRepeatedAfterACutBeforeAndWithinTheAnswer() {
    wire.server.enqueue(Faults.cutBeforeTheAnswer());
    wire.server.enqueue(Faults.cutWithinTheAnswer(Samples.DOMAIN_ANSWER));
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
  void timeoutOfAllTriesEndsTheTryUnderWay() {
    wire.server.enqueue(Faults.silence());
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
  void callThatWasRefusedAfterALostAnswerIsOfUnknownOutcome() {
    wire.server.enqueue(Faults.cutBeforeTheAnswer());
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
