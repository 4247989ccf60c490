package io.mailgunapi.testing.area;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes and reads times in the shapes that the areas use. */
final class WireTimes {
  /** Mailgun's way to say never. */
  static final String NEVER = "0001-01-01T00:00:00Z";

  private static final DateTimeFormatter MAIL =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern("[EEE, ]d MMM yyyy HH:mm:ss[ xx][ xxx]", Locale.ENGLISH);

  private WireTimes() {}

  /** {@code Thu, 11 Dec 2025 01:49:40 UTC}, with the zone's name as the area spells it. */
  static String mail(Instant time, String zone) {
    return MAIL.format(time) + " " + zone;
  }

  /** {@code 2025-12-11T01:49:40}. */
  static String local(Instant time) {
    return LOCAL.format(time);
  }

  /** {@code 2025-12-11T01:49:40Z}. */
  static String iso(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** {@code 2025-12-11T01:49:40.531Z}. */
  static String isoMillis(Instant time) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC)
        .format(time);
  }

  /** Seconds with a fraction, as events carry them. */
  static double epochSeconds(Instant time) {
    return time.getEpochSecond() + (time.getNano() / 1000) / 1e6;
  }

  /**
   * Reads a mail date in any zone spelling, or seconds since 1970.
   *
   * @param name the parameter, for the refusal
   */
  static Instant read(String name, String text) {
    Instant time = readOrNull(text);
    if (time == null) {
      throw Refusal.badRequest(
          "'" + name + "' parameter is not a valid date: use RFC 2822 or Unix epoch");
    }
    return time;
  }

  static @Nullable Instant readOrNull(String text) {
    String trimmed = text.strip();
    if (trimmed.matches("-?[0-9]{1,12}")) {
      return Instant.ofEpochSecond(Long.parseLong(trimmed));
    }
    if (trimmed.matches("-?[0-9]{1,12}\\.[0-9]+")) {
      return Instant.ofEpochMilli((long) (Double.parseDouble(trimmed) * 1000));
    }
    String offset = trimmed.replaceAll("(?:UTC|GMT|UT|Z)$", "+0000");
    try {
      return OffsetDateTime.parse(offset, READ).toInstant();
    } catch (DateTimeException e) {
      try {
        return OffsetDateTime.parse(trimmed).toInstant();
      } catch (DateTimeException again) {
        return null;
      }
    }
  }
}
