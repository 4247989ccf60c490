package io.mailgunapi.message;

import java.time.Duration;
import java.time.Instant;

/** Counts what a run has settled and tells the listener. Safe for use by several threads. */
final class BatchTally {
  private final BatchOptions options;
  private final Instant begun;
  private long accepted;
  private long refused;
  private long unknown;
  private int unknownInARow;

  BatchTally(BatchOptions options) {
    this.options = options;
    this.begun = options.clock.instant();
  }

  synchronized void accepted(Chunk chunk) {
    accepted += chunk.recipients().size();
    unknownInARow = 0;
    tell();
  }

  synchronized void refused(Chunk chunk) {
    refused += chunk.recipients().size();
    unknownInARow = 0;
    tell();
  }

  /** Whether so many chunks in a row got no answer that the batch had better stop. */
  synchronized boolean unknown(Chunk chunk) {
    unknown += chunk.recipients().size();
    unknownInARow++;
    tell();
    return unknownInARow >= options.mostUnknown;
  }

  private void tell() {
    Duration elapsed = Duration.between(begun, options.clock.instant());
    options.listener.progressed(new BatchProgress(accepted, refused, unknown, elapsed));
  }
}
