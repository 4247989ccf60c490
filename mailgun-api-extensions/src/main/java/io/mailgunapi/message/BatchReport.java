package io.mailgunapi.message;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch, chunk by chunk and recipient by recipient, as its journal tells.
 * Immutable.
 *
 * <pre>{@code
 * BatchReport report = messenger.sendBatch(message, recipients, BatchOptions.journal(path));
 * if (!report.finished()) {
 *   report = messenger.sendBatch(message, sameRecipients, report.remainder());
 * }
 * }</pre>
 */
public final class BatchReport {
  private final Path journal;
  private final String domain;
  private final boolean ended;
  private final List<BatchChunk> chunks;
  private final @Nullable Exception stoppedBy;

  private BatchReport(Path journal, JournalState state, @Nullable Exception stoppedBy) {
    this.journal = journal;
    this.domain = state.domain();
    this.ended = state.ended();
    this.chunks = state.chunks().stream().map(JournalChunk::toBatchChunk).toList();
    this.stoppedBy = stoppedBy;
  }

  /**
   * The report of a batch whose process is gone. Chunks that it had started and whose answer it did
   * not record are {@link BatchStatus#UNKNOWN}.
   *
   * @throws IllegalArgumentException if the file is no journal, empty, or damaged
   * @throws java.io.UncheckedIOException if it can't be read
   */
  public static BatchReport read(Path journal) {
    return of(journal, null);
  }

  static BatchReport of(Path journal, @Nullable Exception stoppedBy) {
    return new BatchReport(journal, JournalState.read(journal), stoppedBy);
  }

  /** The file behind this report. */
  public Path journal() {
    return journal;
  }

  /** The sending domain. */
  public String domain() {
    return domain;
  }

  /** Recipients for whom Mailgun took the message. */
  public long accepted() {
    return count(BatchStatus.ACCEPTED);
  }

  /** Recipients for whom Mailgun did not take it. */
  public long refused() {
    return count(BatchStatus.REFUSED);
  }

  /** Recipients of calls whose answer was lost. */
  public long unknown() {
    return count(BatchStatus.UNKNOWN);
  }

  /** Recipients that were tried and provably got nothing. They belong to the remainder. */
  public long unsent() {
    return count(BatchStatus.UNSENT);
  }

  private long count(BatchStatus status) {
    return chunks.stream()
        .filter(chunk -> chunk.status() == status)
        .mapToLong(BatchChunk::recipients)
        .sum();
  }

  /**
   * Whether nothing remains to be sent: all recipients were read, and none is unsent. Some may
   * still have been refused or be unknown.
   */
  public boolean finished() {
    return ended && unsent() == 0;
  }

  /** What stopped the batch before its end; null if it came to its end or its process is gone. */
  public @Nullable Exception stoppedBy() {
    return stoppedBy;
  }

  /** The calls that were made, in the order of their recipients. */
  public List<BatchChunk> chunks() {
    return chunks;
  }

  /**
   * Tells every recipient that was tried, in the order of the batch, reading the journal as it
   * goes. It sees what has been added since this report was made, up to the moment it begins.
   *
   * @throws java.io.UncheckedIOException if the journal can't be read
   */
  public void forEachRecipient(Consumer<RecipientResult> consumer) {
    List<JournalChunk> latest = JournalState.read(journal).chunks();
    int[] told = {0};
    JournalState.forEach(
        journal,
        line -> {
          // A chunk that was sent anew has started several times, with the same recipients.
          // One that starts meanwhile, in a batch that is still running, is not told.
          if (line.event().equals(JournalLine.STARTED)
              && line.chunk() == told[0]
              && line.chunk() < latest.size()) {
            told[0]++;
            JournalChunk chunk = latest.get(line.chunk());
            for (String email : line.texts().subList(2, line.texts().size())) {
              consumer.accept(
                  new RecipientResult(
                      email, chunk.number, chunk.status, chunk.messageId, chunk.reason));
            }
          }
        });
  }

  /**
   * Options to send exactly what remains: recipients that were not tried, or provably got nothing.
   * Give the same recipients in the same order; they are compared with the journal. Unknown and
   * refused ones are left out unless {@link BatchOptions#repeatUnknown()} or {@link
   * BatchOptions#repeatRefused()} says otherwise.
   */
  public BatchOptions remainder() {
    return BatchOptions.resume(journal);
  }

  @Override
  public String toString() {
    return "BatchReport{accepted "
        + accepted()
        + ", refused "
        + refused()
        + ", unknown "
        + unknown()
        + ", unsent "
        + unsent()
        + (finished() ? ", finished}" : ", not finished}");
  }
}
