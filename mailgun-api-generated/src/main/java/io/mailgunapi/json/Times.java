package io.mailgunapi.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads and writes the times of the Mailgun API.
 *
 * <p>Read are RFC 2822 dates with a zone name or offset ({@code Thu, 11 Dec 2025 01:49:40 UTC}),
 * RFC 3339, ISO 8601 without a zone (which is UTC), the same with blanks as Go prints it, and epoch
 * seconds with or without a fraction. Thread-safe.
 */
public final class Times {
  private static final DateTimeFormatter RFC_2822_OUT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.US);
  private static final DateTimeFormatter RFC_2822_IN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM [uuuu][uu] H:mm[:ss]")
          .toFormatter(Locale.US);
  private static final DateTimeFormatter ISO_IN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter(Locale.US);
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,30})?([eE][+]?[0-9]{1,2})?");
  private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]{3,9}, *");
  private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{2}:?[0-9]{2}");

  /** The zone names of RFC 2822, section 4.3, and what Go prints. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)));

  private Times() {}

  /**
   * The time as RFC 2822 text with a numeric offset, such as {@code Thu, 11 Dec 2025 01:49:40
   * +0000}.
   */
  public static String rfc2822(OffsetDateTime time) {
    return RFC_2822_OUT.format(time);
  }

  /**
   * The time as RFC 2822 text, or as RFC 3339 text where it has a fraction of a second, for which
   * RFC 2822 has no place.
   */
  public static String rfc2822OrFiner(OffsetDateTime time) {
    return time.getNano() == 0 ? rfc2822(time) : rfc3339(time);
  }

  /** The time as RFC 3339 text, such as {@code 2025-12-11T01:49:40Z}. */
  public static String rfc3339(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  /** The time as ISO 8601 text without a zone, such as {@code 2025-12-11T01:49:40}. */
  public static String local(LocalDateTime time) {
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
  }

  /** The time as seconds since 1970 with its fraction. */
  public static BigDecimal epochSeconds(Instant time) {
    int digits = 9;
    int fraction = time.getNano();
    while (digits > 0 && fraction % 10 == 0) {
      fraction /= 10;
      digits--;
    }
    return BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(fraction, digits));
  }

  /**
   * Reads a time with a zone in any of the known spellings.
   *
   * @throws IllegalArgumentException if the text is none of them
   */
  public static OffsetDateTime parse(String text) {
    OffsetDateTime plain = PlainTimes.rfc2822(text);
    if (plain == null) {
      plain = PlainTimes.iso(text);
    }
    return plain != null ? plain : parseLeniently(text);
  }

  private static OffsetDateTime parseLeniently(String text) {
    try {
      return parseStrictly(text.strip());
    } catch (DateTimeException | ArithmeticException e) {
      throw unreadable(text, e);
    }
  }

  private static OffsetDateTime parseStrictly(String text) {
    if (NUMBER.matcher(text).matches()) {
      return instant(text, 1).atOffset(ZoneOffset.UTC);
    }
    if (text.length() >= 10 && text.charAt(4) == '-' && Character.isDigit(text.charAt(0))) {
      return iso(text);
    }
    return rfc(text);
  }

  private static OffsetDateTime iso(String text) {
    char last = text.charAt(text.length() - 1);
    if (text.length() > 10 && text.charAt(10) == 'T' && (last == 'Z' || hasOffset(text))) {
      return last == 'Z' || text.charAt(text.length() - 3) == ':'
          ? OffsetDateTime.parse(text)
          : LocalDateTime.parse(text.substring(0, text.length() - 5))
              .atOffset(offset(text.substring(text.length() - 5)));
    }
    // Go's default form repeats the zone: 2023-01-02 02:14:27 +0000 UTC.
    String[] parts = text.split(" ");
    if (parts.length >= 3 && OFFSET.matcher(parts[2]).matches()) {
      return LocalDateTime.parse(parts[0] + " " + parts[1], ISO_IN).atOffset(offset(parts[2]));
    }
    if (parts.length == 3 && ZONES.containsKey(parts[2])) {
      return LocalDateTime.parse(parts[0] + " " + parts[1], ISO_IN).atOffset(offset(parts[2]));
    }
    return LocalDateTime.parse(
            text.endsWith("Z") ? text.substring(0, text.length() - 1) : text, ISO_IN)
        .atOffset(ZoneOffset.UTC);
  }

  private static boolean hasOffset(String text) {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return sign > 10;
  }

  private static OffsetDateTime rfc(String text) {
    String withoutComment =
        text.endsWith(")") && text.contains("(")
            ? text.substring(0, text.indexOf('(')).strip()
            : text;
    // The weekday says nothing that the date does not, and samples written by hand have it wrong.
    withoutComment = WEEKDAY.matcher(withoutComment).replaceFirst("");
    int blank = withoutComment.lastIndexOf(' ');
    if (blank < 0) {
      throw new DateTimeException("no zone");
    }
    ZoneOffset zone = offset(withoutComment.substring(blank + 1));
    return LocalDateTime.from(RFC_2822_IN.parse(withoutComment.substring(0, blank).strip()))
        .atOffset(zone);
  }

  private static ZoneOffset offset(String zone) {
    ZoneOffset named = ZONES.get(zone.toUpperCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    if (!OFFSET.matcher(zone).matches()) {
      throw new DateTimeException("unknown zone " + zone);
    }
    return ZoneOffset.of(zone);
  }

  /**
   * Reads a time without zone. One with a zone is converted to UTC.
   *
   * @throws IllegalArgumentException if the text is no time
   */
  public static LocalDateTime parseLocal(String text) {
    return parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }

  /**
   * Reads seconds since 1970, or any other spelling of a time.
   *
   * @throws IllegalArgumentException if the text is no time
   */
  public static Instant parseEpochSeconds(String text) {
    Instant plain = PlainTimes.epochSeconds(text);
    return plain != null ? plain : parse(text).toInstant();
  }

  /**
   * Reads milliseconds since 1970, or any other spelling of a time.
   *
   * @throws IllegalArgumentException if the text is no time
   */
  public static Instant parseEpochMillis(String text) {
    try {
      return NUMBER.matcher(text.strip()).matches()
          ? instant(text.strip(), 1000)
          : parse(text).toInstant();
    } catch (DateTimeException | ArithmeticException e) {
      throw unreadable(text, e);
    }
  }

  private static Instant instant(String number, int unitsPerSecond) {
    BigDecimal seconds =
        new BigDecimal(number).divide(BigDecimal.valueOf(unitsPerSecond), 9, RoundingMode.DOWN);
    long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
    long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
    return Instant.ofEpochSecond(whole, nanos);
  }

  private static IllegalArgumentException unreadable(String text, RuntimeException cause) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return new IllegalArgumentException(
        "Expected a time such as 'Thu, 11 Dec 2025 01:49:40 UTC' or '2025-12-11T01:49:40Z' but was '"
            + shown
            + "'",
        cause);
  }
}
