package io.mailgunapi.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a batch keeps on disk, and how it goes on from there. */
class BatchJournalTest extends BatchFixture {
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
  void recipientsAreToldWhileTheJournalGrows() {
    messenger.sendBatch(MESSAGE, recipients(2_000), BatchOptions.journal(journal).chunkSize(10));
    JournalLine late =
        new JournalLine(JournalLine.STARTED, List.of("200", "1", "late@example.org"));
    List<String> told = new ArrayList<>();

    BatchReport.read(journal)
        .forEachRecipient(
            result -> {
              if (told.isEmpty()) {
                append(late);
              }
              told.add(result.email());
            });

    assertThat(told).hasSize(2_000).doesNotContain("late@example.org");
  }

  private void append(JournalLine line) {
    try {
      Files.write(journal, line.encode(), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** A file on a disk that is full from time to time. */
  private static final class FullDisk extends RandomAccessFile {
    boolean full;

    FullDisk(Path file) throws IOException {
      super(file.toFile(), "rw");
      seek(length());
    }

    @Override
    public void write(byte[] line) throws IOException {
      if (full) {
        super.write(line, 0, line.length / 2);
        throw new IOException("No space left on device");
      }
      super.write(line);
    }
  }

  @Test
  void aLineThatFoundNoSpaceDoesNotSpoilTheNext() throws Exception {
    Chunk first = new Chunk(0, 10, recipients(10).toList());
    Chunk second = new Chunk(1, 10, recipients(10).toList());
    Journal.create(journal, "mg.example.com", time.instant()).close();
    FullDisk disk = new FullDisk(journal);
    try (Journal written = new Journal(journal, disk)) {
      written.started(first);
      disk.full = true;
      assertThatThrownBy(() -> written.started(second))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("No space left on device. Check path, permissions and space");
      disk.full = false;
      written.accepted(first, "<1>");
    }

    assertThat(BatchReport.read(journal).chunks())
        .containsExactly(new BatchChunk(0, 10, BatchStatus.ACCEPTED, "<1>", null));
  }
}
