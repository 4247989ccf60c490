package io.mailgunapi.message;

import java.nio.file.Files;
import java.util.Iterator;

/** Opens the journal of a batch and runs it. Immutable. */
final class Batch {
  private final String domain;
  private final Calls calls;
  private final Message message;
  private final BatchOptions options;

  Batch(String domain, Calls calls, Message message, BatchOptions options) {
    message.checkForBatch();
    this.domain = domain;
    this.calls = calls;
    this.message = message;
    this.options = options;
  }

  BatchReport send(Iterator<? extends Recipient> recipients) {
    JournalState state = resumes() ? recorded() : null;
    ChunkReader reader = new ChunkReader(recipients);
    Exception stoppedBy;
    try (Journal journal =
        state == null
            ? Journal.create(options.journal, domain, options.clock.instant())
            : Journal.reopen(options.journal, state)) {
      stoppedBy = new BatchRun(domain, calls, message, options, journal, reader).run(state);
    }
    return BatchReport.of(options.journal, stoppedBy);
  }

  private boolean resumes() {
    return switch (options.start) {
      case NEW -> false;
      case RESUME -> true;
      case EITHER -> Files.exists(options.journal) && !JournalState.isEmpty(options.journal);
    };
  }

  private JournalState recorded() {
    JournalState state = JournalState.read(options.journal);
    if (!state.domain().equals(domain)) {
      throw new IllegalArgumentException(
          "the journal is that of a batch of "
              + state.domain()
              + ", not of "
              + domain
              + ": use the messenger of that domain");
    }
    return state;
  }
}
