package io.mailgunapi.json;

import com.squareup.moshi.JsonDataException;
import java.math.BigDecimal;

/**
 * Parses decimal numbers of a bounded size, since a few characters can spell a number of a billion
 * digits.
 */
final class Decimals {
  private static final int MOST_DIGITS = 1_000;

  private Decimals() {}

  static BigDecimal parse(String text, String path) {
    BigDecimal number;
    try {
      number = text.length() <= MOST_DIGITS ? new BigDecimal(text) : null;
    } catch (NumberFormatException e) {
      throw new JsonDataException(
          "Expected a decimal number but was '" + text + "' at path " + path, e);
    }
    if (number == null || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new JsonDataException(
          "Expected a decimal number of at most " + MOST_DIGITS + " digits at path " + path);
    }
    return number;
  }
}
