package io.mailgunapi.message;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How a batch runs, and where it keeps its journal. Immutable.
 *
 * <p>The journal is a file of text lines, mostly the recipients' addresses, so keep it as private
 * as these. It tells a batch that is continued what has been done: keep it until the batch is
 * finished, on a disk that survives what the process may not.
 */
public final class BatchOptions {
  /** How the run relates to what is in the journal. */
  enum Start {
    NEW,
    RESUME,
    EITHER
  }

  final Path journal;
  final Start start;
  final boolean repeatRefused;
  final boolean repeatUnknown;
  final int chunkSize;
  final int concurrency;
  final int mostUnknown;
  final Duration longestPause;
  final BatchListener listener;
  final Clock clock;
  final Sleeper sleeper;

  private BatchOptions(Draft draft) {
    this.journal = draft.journal;
    this.start = draft.start;
    this.repeatRefused = draft.repeatRefused;
    this.repeatUnknown = draft.repeatUnknown;
    this.chunkSize = draft.chunkSize;
    this.concurrency = draft.concurrency;
    this.mostUnknown = draft.mostUnknown;
    this.longestPause = draft.longestPause;
    this.listener = draft.listener;
    this.clock = draft.clock;
    this.sleeper = draft.sleeper;
  }

  /** A new batch, whose journal must not exist yet. */
  public static BatchOptions journal(Path journal) {
    return new BatchOptions(new Draft(journal, Start.NEW));
  }

  /**
   * A new batch, or if the journal exists, the rest of the one that it belongs to. For programs
   * that are simply started again after a crash.
   */
  public static BatchOptions startOrResume(Path journal) {
    return new BatchOptions(new Draft(journal, Start.EITHER));
  }

  static BatchOptions resume(Path journal) {
    return new BatchOptions(new Draft(journal, Start.RESUME));
  }

  /** Sends refused chunks again when continuing, for example after correcting the message. */
  public BatchOptions repeatRefused() {
    Draft draft = new Draft(this);
    draft.repeatRefused = true;
    return new BatchOptions(draft);
  }

  /**
   * Sends chunks of unknown fate again when continuing. <b>Their recipients may get the message
   * twice.</b> Look into the events first.
   */
  public BatchOptions repeatUnknown() {
    Draft draft = new Draft(this);
    draft.repeatUnknown = true;
    return new BatchOptions(draft);
  }

  /**
   * Recipients per call. Default 1000, which is Mailgun's limit. Smaller chunks make an unknown
   * fate concern fewer recipients.
   */
  public BatchOptions chunkSize(int recipients) {
    Draft draft = new Draft(this);
    draft.chunkSize = within("chunkSize", recipients, 1, 1000);
    return new BatchOptions(draft);
  }

  /** Calls under way at once. Default 4. If the process dies, all of them become unknown. */
  public BatchOptions concurrency(int calls) {
    Draft draft = new Draft(this);
    draft.concurrency = within("concurrency", calls, 1, 64);
    return new BatchOptions(draft);
  }

  /**
   * Calls in a row that may end without an answer before the batch stops, so that an outage does
   * not make everything unknown. Default 3.
   */
  public BatchOptions stopAfterUnknown(int calls) {
    Draft draft = new Draft(this);
    draft.mostUnknown = within("stopAfterUnknown", calls, 1, Integer.MAX_VALUE);
    return new BatchOptions(draft);
  }

  /**
   * How long the batch may wait for a rate limit without anything being accepted in between, beyond
   * what the client itself waits. After that it stops, and can be continued. Default 15 minutes.
   */
  public BatchOptions longestPause(Duration pause) {
    if (pause.isNegative()) {
      throw new IllegalArgumentException(
          "longestPause is " + pause + ": give zero or more, such as PT15M");
    }
    Draft draft = new Draft(this);
    draft.longestPause = pause;
    return new BatchOptions(draft);
  }

  /** Who hears how the batch gets on. */
  public BatchOptions onProgress(BatchListener listener) {
    Draft draft = new Draft(this);
    draft.listener = Objects.requireNonNull(listener, "listener");
    return new BatchOptions(draft);
  }

  BatchOptions time(Clock clock, Sleeper sleeper) {
    Draft draft = new Draft(this);
    draft.clock = clock;
    draft.sleeper = sleeper;
    return new BatchOptions(draft);
  }

  private static int within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          field
              + " is "
              + value
              + ", outside of "
              + least
              + " to "
              + most
              + ": choose one between");
    }
    return value;
  }

  @Override
  public String toString() {
    return "BatchOptions{" + journal + "}";
  }

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  private static final class Draft {
    private final Path journal;
    private final Start start;
    private boolean repeatRefused;
    private boolean repeatUnknown;
    private int chunkSize = 1000;
    private int concurrency = 4;
    private int mostUnknown = 3;
    private Duration longestPause = Duration.ofMinutes(15);
    private BatchListener listener = progress -> {};
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = time -> Thread.sleep(time.toMillis());

    Draft(Path journal, Start start) {
      this.journal = Objects.requireNonNull(journal, "journal");
      this.start = start;
    }

    Draft(BatchOptions options) {
      this(options.journal, options.start);
      repeatRefused = options.repeatRefused;
      repeatUnknown = options.repeatUnknown;
      chunkSize = options.chunkSize;
      concurrency = options.concurrency;
      mostUnknown = options.mostUnknown;
      longestPause = options.longestPause;
      listener = options.listener;
      clock = options.clock;
      sleeper = options.sleeper;
    }
  }
}
