package io.mailgunapi.message;

import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What a journal tells about one chunk, as its lines are read. Not safe for several threads. */
final class JournalChunk {
  final int number;
  int items;
  int recipients;
  ByteString digest = ByteString.EMPTY;
  BatchStatus status = BatchStatus.UNKNOWN;
  @Nullable String messageId;
  @Nullable String reason;

  JournalChunk(int number) {
    this.number = number;
  }

  void started(JournalLine line) {
    List<String> emails = line.texts().subList(2, line.texts().size());
    items = Integer.parseInt(line.text(1));
    recipients = emails.size();
    digest = Chunk.digest(emails);
    settled(BatchStatus.UNKNOWN, null, "no answer was recorded");
  }

  void settled(BatchStatus status, @Nullable String messageId, @Nullable String reason) {
    this.status = status;
    // An answer that could not be read has no id.
    this.messageId = messageId == null || messageId.isEmpty() ? null : messageId;
    this.reason = reason;
  }

  BatchChunk toBatchChunk() {
    return new BatchChunk(number, recipients, status, messageId, reason);
  }
}
