package io.mailgunapi.message;

import java.time.Duration;

/** Spells spans of time as Mailgun wants them. */
final class Durations {
  private Durations() {}

  /** {@code 1h30m}, from five minutes to a day. */
  static String deliverWithin(Duration span) {
    if (span.compareTo(Duration.ofMinutes(5)) < 0 || span.compareTo(Duration.ofHours(24)) > 0) {
      throw new IllegalArgumentException(
          "deliverWithin is " + span + ", outside of PT5M to PT24H: choose a span between");
    }
    if (!span.equals(Duration.ofMinutes(span.toMinutes()))) {
      throw new IllegalArgumentException(
          "deliverWithin is " + span + ", but is counted in whole minutes: round it");
    }
    return span.toHours() + "h" + span.toMinutesPart() + "m";
  }

  /** {@code 24h}, from one day to three. */
  static String optimizePeriod(Duration span) {
    if (span.compareTo(Duration.ofHours(24)) < 0 || span.compareTo(Duration.ofHours(72)) > 0) {
      throw new IllegalArgumentException(
          "optimizeSendTime is " + span + ", outside of PT24H to PT72H: choose a span between");
    }
    if (!span.equals(Duration.ofHours(span.toHours()))) {
      throw new IllegalArgumentException(
          "optimizeSendTime is " + span + ", but is counted in whole hours: round it");
    }
    return span.toHours() + "h";
  }
}
