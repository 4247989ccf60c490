package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;

/** How a batch sends when all is well. */
class BatchSendingTest extends BatchFixture {
  @Test
  void splitsAtAThousandAndMailsEverybodyOnce() throws Exception {
    BatchReport report =
        messenger.sendBatch(MESSAGE, recipients(2500), BatchOptions.journal(journal));

    assertThat(server.forms())
        .extracting(form -> form.all("to").size())
        .containsExactlyInAnyOrder(1000, 1000, 500);
    assertThat(server.received()).containsExactlyInAnyOrderElementsOf(emails(0, 2500));
    assertThat(report.accepted()).isEqualTo(2500);
    assertThat(report.finished()).isTrue();
    assertThat(report.stoppedBy()).isNull();
    assertThat(report.chunks()).hasSize(3);
    assertThat(report.chunks().get(0).messageId()).startsWith("<").endsWith("@mg.example.com>");
    assertThat(statuses(report)).hasSize(2500).containsValue(BatchStatus.ACCEPTED);
    assertThat(report)
        .hasToString("BatchReport{accepted 2500, refused 0, unknown 0, unsent 0, finished}");
  }

  @Test
  void noChunkGoesWithoutAnEntryForEveryRecipient() {
    Stream<Recipient> mixed =
        IntStream.range(0, 2001)
            .mapToObj(
                i -> {
                  Recipient plain = Recipient.of("Name " + i, "r" + i + "@example.org");
                  return i % 2 == 0 ? plain : plain.with("first", "N" + i);
                });

    messenger.sendBatch(MESSAGE, mixed, options());

    assertThat(server.forms()).hasSize(3);
    for (SentForm form : server.forms()) {
      Map<String, Object> variables = BatchServer.recipientVariables(form);
      List<String> addresses =
          form.all("to").stream().map(to -> Address.parse(to).email()).toList();
      assertThat(variables.keySet()).containsExactlyElementsOf(addresses);
      assertThat(form.names()).doesNotContain("cc", "bcc");
    }
    assertThat(BatchServer.recipientVariables(server.forms().get(0)))
        .containsEntry("r0@example.org", Map.of())
        .containsEntry("r1@example.org", Map.of("first", "N1"));
  }

  @Test
  void aSingleRecipientHasAnEntryToo() {
    messenger.sendBatch(MESSAGE, List.of(Recipient.of("a@example.org")), options());

    assertThat(server.forms().get(0).one("recipient-variables"))
        .isEqualTo("{\"a@example.org\":{}}");
  }

  @Test
  void messagesThatWouldShowAddressesAreRefused() {
    Message.Builder draft = Message.builder().from("a@mg.example.com").subject("s").text("t");
    record Case(Message message, String reason) {}
    List<Case> cases =
        List.of(
            new Case(draft.cc("c@example.org").build(), "the message has cc or bcc"),
            new Case(
                Message.builder()
                    .from("a@x.example")
                    .subject("s")
                    .text("t")
                    .bcc("b@x.example")
                    .build(),
                "the message has cc or bcc"),
            new Case(
                Message.builder()
                    .from("a@x.example")
                    .subject("s")
                    .text("t")
                    .to("b@x.example")
                    .build(),
                "the message has recipients of its own"),
            new Case(
                Message.builder()
                    .from("a@x.example")
                    .subject("s")
                    .text("t")
                    .header("CC", "b@x.example")
                    .build(),
                "the message has a header CC"),
            new Case(
                Message.builder()
                    .from("a@x.example")
                    .subject("s")
                    .text("t")
                    .attach(Attachment.of("a", new OneShot()))
                    .build(),
                "can be read only once"));
    for (Case each : cases) {
      assertThatThrownBy(() -> messenger.sendBatch(each.message(), recipients(3), options()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(each.reason());
    }
    assertThat(server.calls()).isZero();
    assertThat(journal).doesNotExist();
  }

  private static final class OneShot extends RequestBody {
    @Override
    public okhttp3.MediaType contentType() {
      return null;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.writeUtf8("x");
    }
  }

  @Test
  void recipientsAreReadNoFurtherAheadThanNeeded() {
    AtomicInteger read = new AtomicInteger();
    List<Integer> readAtCall = new ArrayList<>();
    server.answer(
        (call, form) -> {
          readAtCall.add(read.get());
          return BatchServer.queued(call);
        });

    messenger.sendBatch(
        MESSAGE,
        recipients(50).peek(recipient -> read.incrementAndGet()).iterator(),
        options().chunkSize(10));

    assertThat(readAtCall).hasSize(5);
    for (int call = 0; call < 5; call++) {
      // With one call at a time, one chunk may wait for its turn.
      assertThat(readAtCall.get(call)).isBetween((call + 1) * 10, (call + 2) * 10 + 1);
    }
  }

  @Test
  void noMoreCallsAreUnderWayThanAllowed() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    server.answer(
        (call, form) -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          three.countDown();
          try {
            three.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          underWay.decrementAndGet();
          return BatchServer.queued(call);
        });

    messenger.sendBatch(
        MESSAGE, recipients(120), BatchOptions.journal(journal).chunkSize(10).concurrency(3));

    assertThat(most).hasValue(3);
  }

  @Test
  void anAddressThatComesTwiceInAChunkGetsOneMail() {
    List<Recipient> twice =
        List.of(
            Recipient.of("a@example.org").with("n", 1),
            Recipient.of("A@example.org").with("n", 2),
            Recipient.of("b@example.org"),
            Recipient.of("b@example.org"));

    BatchReport report = messenger.sendBatch(MESSAGE, twice, options());
    assertThat(server.received()).containsExactly("a@example.org", "b@example.org");
    assertThat(report.accepted()).isEqualTo(2);

    // Continuing must not take the second b for somebody new.
    messenger.sendBatch(MESSAGE, twice, report.remainder());
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void progressTellsDoneFailedAndRate() {
    List<BatchProgress> heard = new ArrayList<>();
    server.answer(
        (call, form) -> {
          time.sleep(Duration.ofSeconds(2));
          return call == 1 ? BatchServer.status(400, "no") : BatchServer.queued(call);
        });

    messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10).onProgress(heard::add));

    assertThat(heard).extracting(BatchProgress::done).containsExactly(10L, 20L, 30L);
    assertThat(heard.get(2).failed()).isEqualTo(10);
    assertThat(heard.get(2).accepted()).isEqualTo(20);
    assertThat(heard.get(2).rate()).isEqualTo(5.0);
  }

  @Test
  void optionsOutsideTheirLimitsAreRefused() {
    assertThatThrownBy(() -> options().chunkSize(1001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chunkSize is 1001, outside of 1 to 1000: choose one between");
    assertThatThrownBy(() -> options().concurrency(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> options().longestPause(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
