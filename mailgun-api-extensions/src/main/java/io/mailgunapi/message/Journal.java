package io.mailgunapi.message;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal of a running batch. Every line is on the disk when its method returns. One process at
 * a time holds it. Safe for use by several threads.
 *
 * <p>Written through a plain file, not a channel: an interrupt would close a channel, and with it
 * the record of the calls under way.
 */
final class Journal implements Closeable {
  private static final String VERSION = "1";

  private final Path file;
  private final RandomAccessFile content;

  /** A journal that writes on where the content stands. */
  Journal(Path file, RandomAccessFile content) {
    this.file = file;
    this.content = content;
  }

  /**
   * A new journal. A file that holds no whole line is left over from a start that came to nothing.
   */
  static Journal create(Path file, String domain, Instant now) {
    Journal journal = open(file);
    try {
      // Looked at under the lock, so that no other process fills it in between.
      if (!JournalState.isEmpty(file)) {
        throw new IllegalArgumentException(
            "journal "
                + file
                + " exists: to continue its batch pass BatchReport.read(path).remainder(), for another batch choose another file");
      }
      journal.content.setLength(0);
      journal.write(new JournalLine(JournalLine.HEADER, VERSION, domain, now.toString()));
      syncFolder(file);
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e instanceof IOException io ? failed(file, io) : (RuntimeException) e;
    }
  }

  /** A journal to go on with, whose state was read; a line that was cut off is removed. */
  static Journal reopen(Path file, JournalState state) {
    Journal journal = open(file);
    try {
      if (JournalState.read(file).wholeBytes() != state.wholeBytes()) {
        throw new IllegalStateException(
            "journal " + file + " has grown: another process ran the batch, read the report again");
      }
      journal.content.setLength(state.wholeBytes());
      journal.content.seek(state.wholeBytes());
      return journal;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e instanceof IOException io ? failed(file, io) : (RuntimeException) e;
    }
  }

  private static Journal open(Path file) {
    try {
      RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
      if (!locked(content.getChannel())) {
        content.close();
        throw new IllegalStateException(
            "journal " + file + " is in use: the batch is running elsewhere, wait for its end");
      }
      return new Journal(file, content);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /**
   * The lock ends with the file, or with the process. It lies far behind the text, which so stays
   * readable where locks keep readers out.
   */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** A new file is safe only when its folder is too. Not all systems can do that. */
  private static void syncFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows; its file system keeps the entry by itself.
    }
  }

  void started(Chunk chunk) {
    List<String> texts = new ArrayList<>(chunk.recipients().size() + 2);
    texts.add(Integer.toString(chunk.number()));
    texts.add(Integer.toString(chunk.items()));
    texts.addAll(chunk.emails());
    write(new JournalLine(JournalLine.STARTED, texts));
  }

  void accepted(Chunk chunk, String messageId) {
    write(new JournalLine(JournalLine.ACCEPTED, Integer.toString(chunk.number()), messageId));
  }

  void refused(Chunk chunk, String reason) {
    write(new JournalLine(JournalLine.REFUSED, Integer.toString(chunk.number()), reason));
  }

  void unknown(Chunk chunk, String reason) {
    write(new JournalLine(JournalLine.UNKNOWN, Integer.toString(chunk.number()), reason));
  }

  void unsent(Chunk chunk, String reason) {
    write(new JournalLine(JournalLine.UNSENT, Integer.toString(chunk.number()), reason));
  }

  void ended() {
    write(new JournalLine(JournalLine.ENDED));
  }

  private synchronized void write(JournalLine line) {
    try {
      long end = content.getFilePointer();
      try {
        content.write(line.encode());
        content.getFD().sync();
      } catch (IOException e) {
        // A full disk takes half a line. What calls under way have still to tell must not follow
        // it, or the journal would be taken for a damaged one.
        try {
          content.setLength(end);
        } catch (IOException again) {
          e.addSuppressed(again);
        }
        throw e;
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static UncheckedIOException failed(Path file, IOException e) {
    return new UncheckedIOException(
        "journal "
            + file
            + " can't be written: "
            + e.getMessage()
            + ". Check path, permissions and space",
        e);
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
