package io.mailgunapi;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads from an answer how long the server asks to wait. Mailgun says so in several places. */
final class WaitHint {
  /** Greater numbers are milliseconds: as seconds they would lie in the year 5138. */
  private static final BigDecimal FIRST_MILLIS = new BigDecimal("100000000000");

  /** Smaller numbers are a span, not a date: as a date they would lie in 2001. */
  private static final BigDecimal FIRST_EPOCH = new BigDecimal("1000000000");

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,9})?");
  private static final Pattern RETRY_SECONDS =
      Pattern.compile("\"retry-seconds\"\\s*:\\s*\"?(\\d{1,18}(?:\\.\\d{1,9})?)");
  private static final Pattern AFTER_SECONDS =
      Pattern.compile(
          "(?:again|retry)\\s+(?:after|in)\\s+(\\d{1,18}(?:\\.\\d{1,9})?)\\s*(?:s\\b|sec)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_DATE =
      Pattern.compile("(?:again|retry)\\s+after\\s+([^\"}<]{10,60})", Pattern.CASE_INSENSITIVE);

  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ISO_DATE_TIME,
          pattern("EEE, d MMM yyyy HH:mm:ss zzz"),
          pattern("yyyy-MM-dd HH:mm:ss[.SSSSSSSSS] Z zzz"),
          pattern("yyyy-MM-dd HH:mm:ss[ zzz]"));

  private WaitHint() {}

  /**
   * The time to wait after an answer with this status, never negative; null if it does not say.
   * Points in time are taken by the server's clock where it tells what it shows: a clock on this
   * side that is a minute ahead would see every one of them in the past, and not wait at all.
   */
  static @Nullable Duration of(int status, Headers headers, String body, Instant here) {
    String date = headers.get("Date");
    Instant there = date == null ? null : date(date.strip());
    Instant now = there != null ? there : here;
    Duration asked = span(headers.get("Retry-After"), now);
    if (asked == null && isRefusalForNow(status)) {
      // Other answers carry these too, and then ask for nothing.
      asked = span(headers.get("X-RateLimit-Reset"), now);
      asked = asked != null ? asked : span(headers.get("X-Request-Reset"), now);
    }
    return asked != null ? asked : ofBody(body, now);
  }

  /** Whether the status says that there were too many requests. */
  static boolean isRefusalForNow(int status) {
    return status == 429 || status == 420;
  }

  private static @Nullable Duration ofBody(String body, Instant now) {
    for (Pattern seconds : List.of(RETRY_SECONDS, AFTER_SECONDS)) {
      Matcher found = seconds.matcher(body);
      if (found.find()) {
        return span(found.group(1), now);
      }
    }
    Matcher date = AFTER_DATE.matcher(body);
    return date.find() ? span(date.group(1).strip().replaceAll("[.,;]+$", ""), now) : null;
  }

  private static @Nullable Duration span(@Nullable String text, Instant now) {
    if (text == null) {
      return null;
    }
    String value = text.strip();
    if (!NUMBER.matcher(value).matches()) {
      return until(value, now);
    }
    BigDecimal number = new BigDecimal(value);
    if (number.compareTo(FIRST_MILLIS) >= 0) {
      return between(now, number.movePointLeft(3));
    }
    if (number.compareTo(FIRST_EPOCH) >= 0) {
      return between(now, number);
    }
    return Duration.ofNanos(number.min(LONGEST).movePointRight(9).longValue());
  }

  private static Duration between(Instant now, BigDecimal epochSeconds) {
    BigDecimal present =
        BigDecimal.valueOf(now.getEpochSecond()).add(BigDecimal.valueOf(now.getNano(), 9));
    BigDecimal wait = epochSeconds.subtract(present).min(LONGEST).max(BigDecimal.ZERO);
    return Duration.ofNanos(wait.movePointRight(9).longValue());
  }

  private static @Nullable Duration until(String text, Instant now) {
    Instant date = date(text);
    if (date == null) {
      return null;
    }
    Duration wait = Duration.between(now, date);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Instant date(String text) {
    for (DateTimeFormatter format : DATES) {
      try {
        TemporalAccessor parsed =
            format.parseBest(text, OffsetDateTime::from, java.time.LocalDateTime::from);
        return parsed instanceof OffsetDateTime offset
            ? offset.toInstant()
            : java.time.LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        // Another format, or no date at all.
      }
    }
    return null;
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
