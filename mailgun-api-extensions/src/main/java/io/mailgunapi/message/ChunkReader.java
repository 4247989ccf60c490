package io.mailgunapi.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts recipients into chunks, reading no further than needed. Not safe for several threads. */
final class ChunkReader {
  private final Iterator<? extends Recipient> recipients;
  private int next;

  ChunkReader(Iterator<? extends Recipient> recipients) {
    this.recipients = Objects.requireNonNull(recipients, "recipients");
  }

  boolean hasNext() {
    return recipients.hasNext();
  }

  /** The next chunk of up to that many different recipients; null if none is left. */
  @Nullable Chunk next(int size) {
    List<Recipient> chunk = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int items = 0;
    while (chunk.size() < size && recipients.hasNext()) {
      items++;
      add(chunk, seen);
    }
    return items == 0 ? null : new Chunk(next++, items, List.copyOf(chunk));
  }

  /** The next chunk as it was recorded: so many items, whoever is among them. */
  Chunk recorded(int items) {
    List<Recipient> chunk = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items && recipients.hasNext(); i++) {
      add(chunk, seen);
    }
    return new Chunk(next++, items, List.copyOf(chunk));
  }

  /**
   * An address that comes again in the same chunk gets one mail, with the values that came first.
   */
  private void add(List<Recipient> chunk, Set<String> seen) {
    Recipient recipient = recipients.next();
    if (recipient == null) {
      throw new IllegalArgumentException("a recipient is null: leave it out");
    }
    if (seen.add(Text.lower(recipient.address().email()))) {
      chunk.add(recipient);
    }
  }
}
