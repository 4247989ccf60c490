package io.mailgunapi.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of all hand-written exchanges, {@code /wire/index.csv}. */
final class WireIndex {
  private static final Pattern ROW = Pattern.compile("([^,]+),\"([^\"]+)\",([^,]+),([^,]+)");

  private WireIndex() {}

  /**
   * One row.
   *
   * @param id the name of the fact
   * @param what the fact in words
   * @param file the exchange
   * @param operation the operation that is called
   */
  record Row(String id, String what, String file, String operation) {
    @Override
    public String toString() {
      return id + ": " + what;
    }
  }

  static List<Row> rows() {
    try (InputStream in = WireIndex.class.getResourceAsStream("/wire/index.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(WireIndex::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    Matcher row = ROW.matcher(line);
    if (!row.matches()) {
      throw new IllegalArgumentException("Not a row of index.csv: " + line);
    }
    return new Row(row.group(1), row.group(2), row.group(3), row.group(4));
  }
}
