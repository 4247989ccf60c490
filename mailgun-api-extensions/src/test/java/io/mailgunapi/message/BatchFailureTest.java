package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.Mailgun;
import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.AuthenticationException;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.error.TransportException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** What a batch does when something goes wrong. */
class BatchFailureTest extends BatchFixture {
  @Test
  void aRefusedChunkDoesNotStopTheOthersAndIsRepeatedOnlyWhenAsked() {
    server.answer(
        (call, form) ->
            call == 1
                ? BatchServer.status(400, "to parameter is not a valid address")
                : BatchServer.queued(call));

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10));

    assertThat(report.accepted()).isEqualTo(20);
    assertThat(report.refused()).isEqualTo(10);
    assertThat(report.finished()).isTrue();
    assertThat(report.chunks().get(1).reason()).contains("not a valid address");
    assertThat(statuses(report))
        .containsEntry("r10@example.org", BatchStatus.REFUSED)
        .containsEntry("r9@example.org", BatchStatus.ACCEPTED);

    messenger.sendBatch(MESSAGE, recipients(30), report.remainder());
    assertThat(server.calls()).isEqualTo(3);

    BatchReport after =
        messenger.sendBatch(MESSAGE, recipients(30), report.remainder().repeatRefused());
    assertThat(server.calls()).isEqualTo(4);
    assertThat(after.accepted()).isEqualTo(30);
    assertThat(server.received()).containsExactlyInAnyOrderElementsOf(emails(0, 30));
  }

  @Test
  void aRefusedKeyStopsTheBatchAndTheRestRemains() {
    server.answer(
        (call, form) ->
            call == 1 ? BatchServer.status(401, "Forbidden") : BatchServer.queued(call));

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(50), options().chunkSize(10));

    assertThat(server.calls()).isEqualTo(2);
    assertThat(report.stoppedBy()).isInstanceOf(AuthenticationException.class);
    assertThat(report.finished()).isFalse();
    assertThat(report.accepted()).isEqualTo(10);
    assertThat(report.refused()).isEqualTo(10);

    server.answer((call, form) -> BatchServer.queued(call));
    BatchReport after =
        messenger.sendBatch(MESSAGE, recipients(50), report.remainder().repeatRefused());
    assertThat(after.finished()).isTrue();
    assertThat(after.accepted()).isEqualTo(50);
    assertThat(server.received()).containsExactlyInAnyOrderElementsOf(emails(0, 50));
  }

  @Test
  void aLostAnswerIsUnknownAndNeverInTheRemainderUnlessTheCallerSaysSo() {
    server.answer(
        (call, form) ->
            call == 1 ? BatchServer.status(502, "Bad gateway") : BatchServer.queued(call));

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(40), options().chunkSize(10));

    assertThat(report.unknown()).isEqualTo(10);
    assertThat(report.accepted()).isEqualTo(30);
    assertThat(report.finished()).isTrue();

    BatchReport again = messenger.sendBatch(MESSAGE, recipients(40), report.remainder());
    assertThat(server.calls()).isEqualTo(4);
    assertThat(again.unknown()).isEqualTo(10);

    BatchReport forced =
        messenger.sendBatch(MESSAGE, recipients(40), report.remainder().repeatUnknown());
    assertThat(server.calls()).isEqualTo(5);
    assertThat(server.forms().get(4).all("to")).isEqualTo(emails(10, 20));
    assertThat(forced.unknown()).isZero();
    assertThat(forced.accepted()).isEqualTo(40);
  }

  @Test
  void anAnswerThatCannotBeReadCountsAsAccepted() {
    server.answer((call, form) -> new MockResponse.Builder().body("<html>").build());

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(10), options());

    assertThat(report.accepted()).isEqualTo(10);
    assertThat(report.chunks().get(0).messageId()).isNull();
    messenger.sendBatch(MESSAGE, recipients(10), report.remainder().repeatUnknown());
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void severalLostAnswersInARowStopTheBatch() {
    server.answer((call, form) -> BatchServer.status(500, "Internal"));

    BatchReport report =
        messenger.sendBatch(MESSAGE, recipients(100), options().chunkSize(10).stopAfterUnknown(2));

    assertThat(server.calls()).isEqualTo(2);
    assertThat(report.unknown()).isEqualTo(20);
    assertThat(report.stoppedBy()).isInstanceOf(ApiException.class);
    assertThat(report.finished()).isFalse();

    server.answer((call, form) -> BatchServer.queued(call));
    messenger.sendBatch(MESSAGE, recipients(100), report.remainder());
    assertThat(new HashSet<>(server.received())).hasSize(100);
    assertThat(server.received()).hasSize(100);
  }

  @Test
  void anUnreachableServerLeavesEverythingToBeSent() {
    server.close();

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10));

    assertThat(report.stoppedBy()).isInstanceOf(TransportException.class);
    assertThat(report.unsent()).isEqualTo(10);
    assertThat(report.unknown()).isZero();
    assertThat(report.finished()).isFalse();
  }

  @Test
  void aRateLimitHoldsTheBatchAsLongAsTheServerAsks() {
    server.answer(
        (call, form) ->
            call == 1
                ? new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", "42")
                    .body("{\"message\":\"Too Many Requests\"}")
                    .build()
                : BatchServer.queued(call));

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10));

    assertThat(time.waits).hasSize(1);
    assertThat(time.waits.get(0)).isBetween(Duration.ofSeconds(41), Duration.ofSeconds(42));
    assertThat(report.accepted()).isEqualTo(30);
    assertThat(server.received()).containsExactlyInAnyOrderElementsOf(emails(0, 30));
  }

  @Test
  void withoutAHintTheWaitsGrow() {
    server.answer(
        (call, form) ->
            call < 4 ? BatchServer.status(429, "Too Many Requests") : BatchServer.queued(call));

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(10), options());

    assertThat(time.waits)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40));
    assertThat(report.accepted()).isEqualTo(10);
  }

  @Test
  void aRateLimitBeyondTheLongestPauseStopsTheBatch() {
    server.answer((call, form) -> BatchServer.status(429, "Too Many Requests"));

    BatchReport report =
        messenger.sendBatch(
            MESSAGE, recipients(30), options().chunkSize(10).longestPause(Duration.ofSeconds(60)));

    assertThat(report.stoppedBy()).isInstanceOf(RateLimitException.class);
    assertThat(time.waits.stream().mapToLong(Duration::toSeconds).sum()).isLessThanOrEqualTo(60);
    // The chunk that was turned away, and perhaps one that was tried after the wait.
    assertThat(report.unsent()).isBetween(10L, 20L);
    assertThat(report.unknown()).isZero();
    assertThat(server.received()).isEmpty();
  }

  @Test
  void anInterruptStopsTheBatchAfterTheCallsUnderWay() {
    Thread batch = Thread.currentThread();
    server.answer(
        (call, form) -> {
          if (call == 1) {
            batch.interrupt();
          }
          return BatchServer.queued(call);
        });

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(1000), options().chunkSize(10));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.stoppedBy()).isInstanceOf(InterruptedException.class);
    assertThat(report.unknown()).isZero();
    assertThat(report.accepted()).isEqualTo(server.received().size()).isLessThan(1000);
  }

  @Test
  void recipientsThatFailLeaveNothingUnrecorded() {
    Iterator<Recipient> failing =
        Stream.concat(
                recipients(25),
                Stream.<Recipient>generate(
                    () -> {
                      throw new IllegalStateException("database gone");
                    }))
            .iterator();

    assertThatThrownBy(() -> messenger.sendBatch(MESSAGE, failing, options().chunkSize(10)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("database gone");

    BatchReport report = BatchReport.read(journal);
    assertThat(report.accepted()).isEqualTo(20);
    assertThat(report.unknown()).isZero();
    assertThat(report.finished()).isFalse();
    messenger.sendBatch(MESSAGE, recipients(30), report.remainder());
    assertThat(server.received()).containsExactlyInAnyOrderElementsOf(emails(0, 30));
  }

  @Test
  void aListenerThatFailsStopsTheBatchButLosesNoRecord() {
    assertThatThrownBy(
            () ->
                messenger.sendBatch(
                    MESSAGE,
                    recipients(50),
                    options()
                        .chunkSize(10)
                        .onProgress(
                            progress -> {
                              throw new IllegalStateException("listener");
                            })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("listener");

    BatchReport report = BatchReport.read(journal);
    assertThat(report.accepted()).isEqualTo(server.received().size()).isLessThan(50);
    assertThat(report.unknown()).isZero();
  }

  @Test
  void aClientThatIsClosedLeavesTheRestToBeSent() {
    server.answer(
        (call, form) -> {
          mailgun.close();
          return BatchServer.queued(call);
        });

    BatchReport report = messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10));

    assertThat(report.stoppedBy())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("this client is closed");
    assertThat(report.accepted()).isEqualTo(10);
    assertThat(report.unknown()).isZero();

    try (Mailgun other = Mailgun.builder().apiKey("key").baseUrl(server.url()).build()) {
      BatchReport after =
          other.messenger("mg.example.com").sendBatch(MESSAGE, recipients(30), report.remainder());
      assertThat(after.accepted()).isEqualTo(30);
    }
    assertThat(server.received()).containsExactlyInAnyOrderElementsOf(emails(0, 30));
  }
}
