package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in whole hours, days or months, its end not included.
 *
 * @param start the first moment
 * @param end the first moment behind it
 * @param resolution {@code hour}, {@code day} or {@code month}
 */
record TimeRange(Instant start, Instant end, String resolution) {

  /**
   * Rounds outwards to the grain. A duration, such as {@code 7d}, wins over {@code start}; its
   * {@code m} is a month.
   */
  static TimeRange of(
      @Nullable String start,
      @Nullable String end,
      @Nullable String duration,
      String resolution,
      Instant now) {
    Instant until = end == null ? now : WireTimes.read("end", end);
    Instant from;
    if (duration != null) {
      from = before(until, duration);
    } else if (start != null) {
      from = WireTimes.read("start", start);
    } else {
      from = until.minus(Duration.ofDays(7));
    }
    if (from.isAfter(until)) {
      throw Refusal.badRequest("'start' parameter is not valid: it lies behind 'end'");
    }
    Instant floor = floor(until, resolution);
    return new TimeRange(
        floor(from, resolution), floor.equals(until) ? until : next(floor, resolution), resolution);
  }

  /** {@code until} less a duration. */
  static Instant before(Instant until, String duration) {
    if (!duration.matches("[0-9]{1,6}[hdm]")) {
      throw Refusal.badRequest(
          "'duration' parameter is not valid: use a number and h, d or m, such as 7d");
    }
    long count = Long.parseLong(duration.substring(0, duration.length() - 1));
    LocalDateTime time = LocalDateTime.ofInstant(until, ZoneOffset.UTC);
    LocalDateTime from =
        switch (duration.charAt(duration.length() - 1)) {
          case 'h' -> time.minusHours(count);
          case 'd' -> time.minusDays(count);
          default -> time.minusMonths(count);
        };
    return from.toInstant(ZoneOffset.UTC);
  }

  boolean contains(Instant time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  /** The start of the hour, day or month that a moment lies in. */
  Instant bucket(Instant time) {
    return floor(time, resolution);
  }

  static Instant floor(Instant time, String resolution) {
    LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    LocalDateTime floor =
        switch (resolution) {
          case "hour" -> local.truncatedTo(ChronoUnit.HOURS);
          case "month" -> local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
          default -> local.truncatedTo(ChronoUnit.DAYS);
        };
    return floor.toInstant(ZoneOffset.UTC);
  }

  /** The start of the hour, day or month after a bucket. */
  static Instant next(Instant bucket, String resolution) {
    LocalDateTime local = LocalDateTime.ofInstant(bucket, ZoneOffset.UTC);
    LocalDateTime next =
        switch (resolution) {
          case "hour" -> local.plusHours(1);
          case "month" -> local.plusMonths(1);
          default -> local.plusDays(1);
        };
    return next.toInstant(ZoneOffset.UTC);
  }
}
