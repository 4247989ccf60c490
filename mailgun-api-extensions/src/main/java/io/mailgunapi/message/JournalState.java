package io.mailgunapi.message;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a journal tells, read from its file. */
final class JournalState {
  private final Path file;
  private final List<JournalChunk> chunks = new ArrayList<>();
  private String domain = "";
  private boolean ended;

  /**
   * Bytes up to the end of the last whole line. What lies beyond was being written when it ended.
   */
  private long wholeBytes;

  private JournalState(Path file) {
    this.file = file;
  }

  static JournalState read(Path file) {
    JournalState state = new JournalState(file);
    state.wholeBytes = forEach(file, state::take);
    if (state.wholeBytes == 0) {
      throw new IllegalArgumentException(
          "journal " + file + " is empty, so nothing was sent: delete it and start the batch anew");
    }
    return state;
  }

  /** Whether there is no whole line in it, since its writer died at once. */
  static boolean isEmpty(Path file) {
    return forEach(file, line -> {}) == 0;
  }

  /**
   * Hands over every whole line.
   *
   * @return the bytes that they take
   */
  static long forEach(Path file, Consumer<JournalLine> consumer) {
    long bytes = 0;
    // Not through a channel or Okio: reading must go on in an interrupted thread.
    try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      while (nextLine(in, text)) {
        JournalLine line = JournalLine.decode(text.toString(StandardCharsets.UTF_8));
        if (line == null || (bytes == 0 && !line.event().equals(JournalLine.HEADER))) {
          checkTorn(file, bytes, text.toString(StandardCharsets.UTF_8), in.read() < 0);
          return bytes;
        }
        bytes += text.size() + 1;
        consumer.accept(line);
      }
      checkTorn(file, bytes, text.toString(StandardCharsets.UTF_8), true);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException("journal " + file + " can't be read: " + e.getMessage(), e);
    }
  }

  /** Reads up to a line break; false if there is none before the end. */
  private static boolean nextLine(InputStream in, ByteArrayOutputStream text) throws IOException {
    text.reset();
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return true;
      }
      text.write(next);
    }
    return false;
  }

  /** A line that is not whole may only be the last, and the first must be a journal's. */
  private static void checkTorn(Path file, long bytes, String text, boolean last) {
    String header = JournalLine.HEADER + '\t';
    if (bytes == 0 && !header.startsWith(text) && !text.startsWith(header)) {
      throw new IllegalArgumentException(
          file + " is not the journal of a batch: check the path, or choose a new file");
    }
    if (!last) {
      throw new IllegalArgumentException(
          "journal " + file + " is damaged after byte " + bytes + ": restore it from a copy");
    }
  }

  private void take(JournalLine line) {
    switch (line.event()) {
      case JournalLine.HEADER -> domain = line.text(1);
      case JournalLine.STARTED -> chunk(line).started(line);
      case JournalLine.ACCEPTED -> chunk(line).settled(BatchStatus.ACCEPTED, line.text(1), null);
      case JournalLine.REFUSED -> chunk(line).settled(BatchStatus.REFUSED, null, line.text(1));
      case JournalLine.UNKNOWN -> chunk(line).settled(BatchStatus.UNKNOWN, null, line.text(1));
      case JournalLine.UNSENT -> chunk(line).settled(BatchStatus.UNSENT, null, line.text(1));
      case JournalLine.ENDED -> ended = true;
      default ->
          throw new IllegalArgumentException(
              "journal "
                  + file
                  + " has a line '"
                  + line.event()
                  + "': a newer version wrote it, use that");
    }
  }

  private JournalChunk chunk(JournalLine line) {
    int number = line.chunk();
    if (number == chunks.size() && line.event().equals(JournalLine.STARTED)) {
      chunks.add(new JournalChunk(number));
    } else if (number >= chunks.size()) {
      throw new IllegalArgumentException(
          "journal "
              + file
              + " settles chunk "
              + number
              + " before it starts: restore it from a copy");
    }
    return chunks.get(number);
  }

  List<JournalChunk> chunks() {
    return chunks;
  }

  String domain() {
    return domain;
  }

  boolean ended() {
    return ended;
  }

  long wholeBytes() {
    return wholeBytes;
  }
}
