package io.mailgunapi.message;

import java.util.Locale;

/** Rules for texts that become header lines. */
final class Text {
  private Text() {}

  /**
   * The text, which must be a single line.
   *
   * @throws IllegalArgumentException if it has a line break, with which headers could be forged
   */
  static String line(String field, String text) {
    if (text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          field + " has a line break, which header lines can't have: put it on one line");
    }
    return text;
  }

  /** The text, which must be a single line and not blank. */
  static String filledLine(String field, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is blank: give a value, or leave the call out");
    }
    return line(field, text);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
