package io.mailgunapi.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses numbers of a bounded size, since a few characters can spell a number of a billion digits
 * and a million digits take seconds to parse.
 */
final class Numbers {
  private static final int MOST_DIGITS = 1_000;

  /** As many characters surely fit into 64 bits. */
  private static final int MOST_PLAIN = 18;

  /** No more characters of a refused value are shown. */
  private static final int MOST_SHOWN = 60;

  private static final Pattern LAST_INDEX = Pattern.compile("\\[([0-9]{1,18})]$");

  private Numbers() {}

  static BigDecimal parse(String text, JsonReader reader) {
    if (text.length() > MOST_DIGITS) {
      throw tooLong(reader);
    }
    BigDecimal plain = plain(text);
    if (plain != null) {
      return plain;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw unexpected("a decimal number", text, reader, e);
    }
    if (Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw tooLong(reader);
    }
    return number;
  }

  /** Digits with a point between them, which rates are; null if it is anything else. */
  private static @Nullable BigDecimal plain(String text) {
    int length = text.length();
    if (length > MOST_PLAIN) {
      return null;
    }
    long digits = 0;
    int point = -1;
    for (int i = 0; i < length; i++) {
      char each = text.charAt(i);
      if (each >= '0' && each <= '9') {
        digits = digits * 10 + (each - '0');
      } else if (each == '.' && point < 0 && i > 0 && i < length - 1) {
        point = i;
      } else {
        return null;
      }
    }
    return length == 0 ? null : BigDecimal.valueOf(digits, point < 0 ? 0 : length - 1 - point);
  }

  /** A whole number of 64 bits, spelled as digits or with a fraction or exponent that is zero. */
  static long parseLong(String text, JsonReader reader) {
    try {
      return parse(text, reader).longValueExact();
    } catch (ArithmeticException e) {
      throw unexpected("a whole number of 64 bits", text, reader, e);
    }
  }

  static JsonDataException unexpected(
      String expected, String text, JsonReader reader, @Nullable Throwable cause) {
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
    return new JsonDataException(
        "Expected " + expected + " but was '" + shown + "' at path " + pathBehind(reader), cause);
  }

  /**
   * The path of the value that was just read. In a list the reader already counts it. Asked for on
   * failure only, since making a path takes longer than reading a value.
   */
  static String pathBehind(JsonReader reader) {
    String path = reader.getPath();
    Matcher index = LAST_INDEX.matcher(path);
    return index.find()
        ? path.substring(0, index.start(1)) + (Long.parseLong(index.group(1)) - 1) + "]"
        : path;
  }

  private static JsonDataException tooLong(JsonReader reader) {
    return new JsonDataException(
        "Expected a number of at most " + MOST_DIGITS + " digits at path " + pathBehind(reader));
  }
}
