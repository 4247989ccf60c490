package io.mailgunapi.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.AuthenticationException;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.error.TransportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final Message MESSAGE =
      Message.builder()
          .from("ann@mg.example.com")
          .subject("Hello %recipient.first%")
          .text("Hi")
          .build();

  @TempDir Path folder;
  private final BatchServer server = new BatchServer();
  private Mailgun mailgun;
  private Messenger messenger;
  private Path journal;

  /** A clock that only waiting moves. */
  private static final class Time extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

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

  private final Time time = new Time();

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

  private static Stream<Recipient> recipients(int count) {
    return IntStream.range(0, count).mapToObj(i -> Recipient.of("r" + i + "@example.org"));
  }

  private static List<String> emails(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "r" + i + "@example.org").toList();
  }

  private BatchOptions options() {
    return BatchOptions.journal(journal).concurrency(1).time(time, time::sleep);
  }

  private static Map<String, BatchStatus> statuses(BatchReport report) {
    Map<String, BatchStatus> statuses = new java.util.LinkedHashMap<>();
    report.forEachRecipient(result -> statuses.put(result.email(), result.status()));
    return statuses;
  }

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
  void everyChunkIsInTheJournalBeforeItsCallArrives() {
    List<Boolean> recorded = Collections.synchronizedList(new ArrayList<>());
    server.answer(
        (call, form) -> {
          String first = form.all("to").get(0);
          recorded.add(statuses(BatchReport.read(journal)).get(first) == BatchStatus.UNKNOWN);
          return BatchServer.queued(call);
        });

    messenger.sendBatch(
        MESSAGE, recipients(100), BatchOptions.journal(journal).chunkSize(10).concurrency(4));

    assertThat(recorded).hasSize(10).containsOnly(true);
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
  void anExistingJournalIsNotOverwritten() {
    messenger.sendBatch(MESSAGE, recipients(10), options());

    assertThatThrownBy(() -> messenger.sendBatch(MESSAGE, recipients(10), options()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "batch.journal exists: to continue its batch pass BatchReport.read(path).remainder()");
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void startOrResumeDoesWhatIsNeeded() {
    BatchOptions either = BatchOptions.startOrResume(journal);

    assertThat(messenger.sendBatch(MESSAGE, recipients(10), either).accepted()).isEqualTo(10);
    assertThat(messenger.sendBatch(MESSAGE, recipients(10), either).accepted()).isEqualTo(10);
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoJournalIsLeftAlone() throws Exception {
    for (String content : List.of("precious", "precious\n", "two\nlines\n")) {
      Path file = Files.writeString(folder.resolve("notes.txt"), content);

      assertThatThrownBy(
              () -> messenger.sendBatch(MESSAGE, recipients(10), BatchOptions.journal(file)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not the journal of a batch");
      assertThat(file).hasContent(content);
    }
  }

  @Test
  void otherRecipientsThanThoseOfTheJournalAreRefused() {
    server.answer(
        (call, form) -> call == 2 ? BatchServer.status(401, "no") : BatchServer.queued(call));
    BatchReport report = messenger.sendBatch(MESSAGE, recipients(50), options().chunkSize(10));
    int calls = server.calls();
    List<Recipient> reordered = new ArrayList<>(recipients(50).toList());
    Collections.swap(reordered, 14, 15);

    for (List<Recipient> others :
        List.of(reordered, recipients(15).toList(), List.<Recipient>of())) {
      assertThatThrownBy(() -> messenger.sendBatch(MESSAGE, others, report.remainder()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("the recipients differ from those of the journal in chunk")
          .hasMessageContaining("give the same recipients in the same order");
    }
    assertThat(server.calls()).isEqualTo(calls);
  }

  @Test
  void recipientsAddedAfterTheEndAreRefused() {
    BatchReport report = messenger.sendBatch(MESSAGE, recipients(10), options());

    assertThatThrownBy(() -> messenger.sendBatch(MESSAGE, recipients(11), report.remainder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there are more recipients");
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void theJournalOfAnotherDomainIsRefused() {
    BatchReport report = messenger.sendBatch(MESSAGE, recipients(10), options());

    assertThatThrownBy(
            () ->
                mailgun
                    .messenger("other.example.com")
                    .sendBatch(MESSAGE, recipients(10), report.remainder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "the journal is that of a batch of mg.example.com, not of other.example.com");
  }

  @Test
  void aBatchRunsOnlyOnceAtATime() {
    AtomicReference<Throwable> second = new AtomicReference<>();
    server.answer(
        (call, form) -> {
          try {
            messenger.sendBatch(
                MESSAGE, recipients(10), BatchReport.read(journal).remainder().repeatUnknown());
          } catch (RuntimeException e) {
            second.set(e);
          }
          return BatchServer.queued(call);
        });

    messenger.sendBatch(MESSAGE, recipients(10), options());

    assertThat(second.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is in use: the batch is running elsewhere");
    assertThat(server.calls()).isEqualTo(1);
  }

  @Test
  void aJournalCutOffAnywhereMailsNobodyTwice() throws Exception {
    messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10));
    byte[] whole = Files.readAllBytes(journal);
    List<String> mailed = server.received();
    for (int length = 0; length < whole.length; length++) {
      boolean nearALineBreak =
          whole[Math.max(0, length - 1)] == '\n' || whole[length] == '\n' || length < 2;
      if (!nearALineBreak && length % 40 != 0) {
        continue;
      }
      Path cut = folder.resolve("cut.journal");
      Files.write(cut, Arrays.copyOf(whole, length));
      // What the journal had not yet recorded was not yet mailed.
      List<String> before =
          JournalState.isEmpty(cut)
              ? List.of()
              : List.copyOf(statuses(BatchReport.read(cut)).keySet());
      int calls = server.received().size();

      BatchReport report =
          messenger.sendBatch(
              MESSAGE,
              recipients(30),
              BatchOptions.startOrResume(cut).chunkSize(10).concurrency(1));

      List<String> now = server.received().subList(calls, server.received().size());
      assertThat(now).doesNotContainAnyElementsOf(before.isEmpty() ? List.of("-") : before);
      assertThat(now.size() + before.size()).isEqualTo(mailed.size());
      assertThat(report.finished()).isTrue();
      Files.delete(cut);
    }
  }

  @Test
  void aDamagedJournalIsNotTrusted() throws Exception {
    BatchReport report = messenger.sendBatch(MESSAGE, recipients(30), options().chunkSize(10));
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length / 2] ^= 1;
    Files.write(journal, bytes, StandardOpenOption.TRUNCATE_EXISTING);

    assertThatThrownBy(() -> messenger.sendBatch(MESSAGE, recipients(30), report.remainder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is damaged after byte");
  }

  @Test
  void reasonsWithTabsAndLineBreaksSurviveTheJournal() {
    JournalLine line = new JournalLine(JournalLine.REFUSED, "3", "a\tb\\n\nc\r\\ ü");

    String text = new String(line.encode(), UTF_8);

    assertThat(text).endsWith("\n");
    assertThat(JournalLine.decode(text.substring(0, text.length() - 1))).isEqualTo(line);
    assertThat(JournalLine.decode(text.substring(0, text.length() - 2))).isNull();
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
