package io.mailgunapi.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal: what happened, and texts about it, between tabs, with a checksum at the end
 * by which a line that was cut off is told from a whole one.
 */
record JournalLine(String event, List<String> texts) {
  static final String HEADER = "mailgun-batch";
  static final String STARTED = "started";
  static final String ACCEPTED = "accepted";
  static final String REFUSED = "refused";
  static final String UNKNOWN = "unknown";
  static final String UNSENT = "unsent";
  static final String ENDED = "ended";

  JournalLine(String event, String... texts) {
    this(event, List.of(texts));
  }

  /** The number of the chunk, the first text of most lines. */
  int chunk() {
    return Integer.parseInt(texts.get(0));
  }

  String text(int index) {
    return texts.get(index);
  }

  byte[] encode() {
    StringBuilder line = new StringBuilder(event);
    for (String text : texts) {
      line.append('\t').append(escaped(text));
    }
    String checksum = checksum(line.toString());
    return line.append('\t')
        .append(checksum)
        .append('\n')
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The line, without its line break; null if it is not whole. */
  static @Nullable JournalLine decode(String line) {
    int last = line.lastIndexOf('\t');
    if (last < 0 || !checksum(line.substring(0, last)).equals(line.substring(last + 1))) {
      return null;
    }
    String[] cells = line.substring(0, last).split("\t", -1);
    List<String> texts = new ArrayList<>(cells.length);
    for (int i = 1; i < cells.length; i++) {
      texts.add(unescaped(cells[i]));
    }
    return new JournalLine(cells[0], texts);
  }

  private static String checksum(String line) {
    CRC32 crc = new CRC32();
    crc.update(line.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        c =
            switch (text.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> text.charAt(i);
            };
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
