package io.mailgunapi.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in the spellings that Mailgun uses most, digit by digit, since a formatter takes
 * longer than the rest of an event. Whatever looks different in the least is left to {@link Times}:
 * all methods answer null for it, also for a date that does not exist.
 */
final class PlainTimes {
  /** Three letters each, in order. */
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private static final int MOST_SECONDS_DIGITS = 11;
  private static final int NANO_DIGITS = 9;

  private PlainTimes() {}

  /** {@code 1765417780} or {@code 1765417780.531287}. */
  static @Nullable Instant epochSeconds(String text) {
    int length = text.length();
    int point = text.indexOf('.');
    int whole = point < 0 ? length : point;
    if (whole == 0 || whole > MOST_SECONDS_DIGITS || point == length - 1) {
      return null;
    }
    long seconds = 0;
    for (int i = 0; i < whole; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      seconds = seconds * 10 + digit;
    }
    int nanos = whole == length ? 0 : nanos(text, whole + 1, length);
    return nanos < 0 ? null : Instant.ofEpochSecond(seconds, nanos);
  }

  /** {@code 2025-12-11T01:49:40Z}, also with a fraction and with an offset of minutes. */
  static @Nullable OffsetDateTime iso(String text) {
    int length = text.length();
    if (length < 20
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int end = text.charAt(length - 1) == 'Z' ? length - 1 : length - 6;
    ZoneOffset zone =
        end == length - 1
            ? ZoneOffset.UTC
            : end >= 19 && text.charAt(end + 3) == ':'
                ? zone(text, end, number(text, end + 1, 2), number(text, end + 4, 2))
                : null;
    int nanos = end == 19 ? 0 : end > 20 && text.charAt(19) == '.' ? nanos(text, 20, end) : -1;
    if (zone == null || nanos < 0) {
      return null;
    }
    return time(
        number(text, 0, 4),
        number(text, 5, 2),
        number(text, 8, 2),
        number(text, 11, 2),
        number(text, 14, 2),
        number(text, 17, 2),
        nanos,
        zone);
  }

  /** {@code Thu, 11 Dec 2025 01:49:40 UTC}, or GMT, or an offset such as {@code +0000}. */
  static @Nullable OffsetDateTime rfc2822(String text) {
    int length = text.length();
    if ((length != 29 && length != 31)
        || text.charAt(3) != ','
        || text.charAt(4) != ' '
        || text.charAt(7) != ' '
        || text.charAt(11) != ' '
        || text.charAt(16) != ' '
        || text.charAt(19) != ':'
        || text.charAt(22) != ':'
        || text.charAt(25) != ' '
        || !isWord(text, 0)) {
      return null;
    }
    ZoneOffset zone =
        length == 31
            ? zone(text, 26, number(text, 27, 2), number(text, 29, 2))
            : text.startsWith("UTC", 26) || text.startsWith("GMT", 26) ? ZoneOffset.UTC : null;
    if (zone == null) {
      return null;
    }
    return time(
        number(text, 12, 4),
        month(text),
        number(text, 5, 2),
        number(text, 17, 2),
        number(text, 20, 2),
        number(text, 23, 2),
        0,
        zone);
  }

  private static boolean isWord(String text, int from) {
    for (int i = from; i < from + 3; i++) {
      int letter = text.charAt(i) | 0x20;
      if (letter < 'a' || letter > 'z') {
        return false;
      }
    }
    return true;
  }

  private static int month(String text) {
    for (int month = 0; month < 12; month++) {
      if (text.regionMatches(8, MONTHS, month * 3, 3)) {
        return month + 1;
      }
    }
    return -1;
  }

  private static @Nullable OffsetDateTime time(
      int year, int month, int day, int hour, int minute, int second, int nanos, ZoneOffset zone) {
    // Days behind the 28th, of which some months have fewer, are for the year's calendar to judge.
    if (year < 0
        || month < 1
        || month > 12
        || day < 1
        || day > 31
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || (day > 28 && day > YearMonth.of(year, month).lengthOfMonth())) {
      return null;
    }
    return OffsetDateTime.of(LocalDateTime.of(year, month, day, hour, minute, second, nanos), zone);
  }

  private static @Nullable ZoneOffset zone(String text, int sign, int hours, int minutes) {
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return switch (text.charAt(sign)) {
      case '+' -> ZoneOffset.ofTotalSeconds(seconds);
      case '-' -> ZoneOffset.ofTotalSeconds(-seconds);
      default -> null;
    };
  }

  /** The digits behind a decimal point as nanoseconds; -1 if they are none or too many. */
  private static int nanos(String text, int from, int end) {
    int digits = end - from;
    if (digits > NANO_DIGITS) {
      return -1;
    }
    int nanos = number(text, from, digits);
    for (int i = digits; i < NANO_DIGITS && nanos > 0; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** The number that so many digits spell; -1 if one of them is none. */
  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
