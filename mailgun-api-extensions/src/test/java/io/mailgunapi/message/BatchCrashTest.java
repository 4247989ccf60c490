package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills the process of a batch and lets another go on. */
class BatchCrashTest {
  private static final int RECIPIENTS = 300;
  private static final int CHUNK = 10;

  @TempDir Path folder;
  private final BatchServer server = new BatchServer();
  private final AtomicReference<Process> running = new AtomicReference<>();
  private Path journal;

  @BeforeEach
  void start() throws Exception {
    server.start();
    journal = folder.resolve("batch.journal");
  }

  @AfterEach
  void stop() {
    Process process = running.get();
    if (process != null) {
      process.destroyForcibly();
    }
    server.close();
  }

  private Process startBatch() throws Exception {
    Process process = BatchProcess.start(server.url(), journal, RECIPIENTS, CHUNK);
    running.set(process);
    return process;
  }

  /** Waits for the process to be there, which a request may come before. */
  private void kill() {
    Process process = running.get();
    while (process == null) {
      Thread.onSpinWait();
      process = running.get();
    }
    process.destroyForcibly();
    process.onExit().join();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 29})
  void killedWhileACallWaitsForItsAnswer(int at) throws Exception {
    server.answer(
        (call, form) -> {
          if (call == at) {
            kill();
          }
          return BatchServer.queued(call);
        });
    assertThat(BatchProcess.waitFor(startBatch())).isNotZero();

    goOnAndCompare();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 70, 900, 3500})
  void killedWhenItsJournalHasGrownSoFar(int bytes) throws Exception {
    Process process = startBatch();
    while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) < bytes)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
    BatchProcess.waitFor(process);

    goOnAndCompare();
  }

  @Test
  void killedAgainAndAgain() throws Exception {
    for (int round = 1; round <= 2; round++) {
      int upTo = round * 10;
      running.set(null);
      server.answer(
          (call, form) -> {
            if (server.calls() > upTo) {
              kill();
            }
            return BatchServer.queued(call);
          });
      assertThat(BatchProcess.waitFor(startBatch())).isNotZero();
    }

    goOnAndCompare();
  }

  /**
   * Another process sends what remains; then everybody is accounted for and got one mail at most.
   */
  private void goOnAndCompare() throws Exception {
    server.answer((call, form) -> BatchServer.queued(call));
    assertThat(BatchProcess.waitFor(startBatch())).isZero();

    BatchReport report = BatchReport.read(journal);
    Map<String, BatchStatus> statuses = new LinkedHashMap<>();
    report.forEachRecipient(
        result -> assertThat(statuses.put(result.email(), result.status())).isNull());
    List<String> received = server.received();
    Set<String> mailed = new HashSet<>(received);
    assertThat(received).as("nobody is mailed twice").hasSameSizeAs(mailed);
    assertThat(report.finished()).isTrue();
    assertThat(statuses).as("nobody is lost").hasSize(RECIPIENTS);
    statuses.forEach(
        (email, status) -> {
          assertThat(status).isIn(BatchStatus.ACCEPTED, BatchStatus.UNKNOWN);
          if (status == BatchStatus.ACCEPTED) {
            assertThat(mailed).contains(email);
          }
        });
    assertThat(statuses.keySet()).containsAll(mailed);
    assertThat(report.unknown())
        .as("only calls under way are unknown")
        .isLessThanOrEqualTo(2 * 4 * CHUNK);
  }

  @Test
  void aHundredThousandRecipientsFitIntoASmallHeap() throws Exception {
    Process process = BatchProcess.start(server.url(), journal, 100_000, 1000);
    running.set(process);

    assertThat(BatchProcess.waitFor(process)).isZero();

    BatchReport report = BatchReport.read(journal);
    assertThat(report.accepted()).isEqualTo(100_000);
    assertThat(new HashSet<>(server.received())).hasSize(100_000);
  }
}
