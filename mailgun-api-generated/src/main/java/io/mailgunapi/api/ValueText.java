package io.mailgunapi.api;

import io.mailgunapi.json.Times;
import io.mailgunapi.spec.BooleanText;
import io.mailgunapi.spec.CommaSeparated;
import io.mailgunapi.spec.TimeFormat;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.http.Header;
import retrofit2.http.Path;

/** Spells the values of paths, queries and headers. */
final class ValueText {
  private ValueText() {}

  static Converter<Object, @Nullable String> converter(Annotation[] annotations) {
    Converter<Object, @Nullable String> spelling = ValueText::plain;
    for (Annotation annotation : annotations) {
      if (annotation instanceof TimeFormat format) {
        spelling = value -> time(value, format.value());
      } else if (annotation instanceof BooleanText words) {
        spelling = value -> bool((Boolean) value, words);
      } else if (annotation instanceof CommaSeparated) {
        spelling = value -> joined((Iterable<?>) value);
      }
    }
    for (Annotation annotation : annotations) {
      if (annotation instanceof Path path) {
        return segment(path.value(), spelling);
      }
      if (annotation instanceof Header header) {
        return notEmpty(header.value(), spelling);
      }
    }
    return spelling;
  }

  private static String plain(Object value) {
    return value.toString();
  }

  private static String joined(Iterable<?> values) {
    StringJoiner joined = new StringJoiner(",");
    values.forEach(value -> joined.add(value.toString()));
    return joined.toString();
  }

  private static @Nullable String bool(Boolean value, BooleanText words) {
    if (value) {
      return words.ifTrue();
    }
    return words.ifFalse().isEmpty() ? null : words.ifFalse();
  }

  private static String time(Object value, TimeFormat.Shape shape) {
    Instant instant = value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    OffsetDateTime time =
        value instanceof OffsetDateTime offset ? offset : instant.atOffset(ZoneOffset.UTC);
    return switch (shape) {
      case RFC_2822 -> Times.rfc2822(time);
      case RFC_3339 -> Times.rfc3339(time);
      case EPOCH_SECONDS -> Long.toString(instant.getEpochSecond());
      case EPOCH_SECONDS_FRACTION -> Times.epochSeconds(instant).toPlainString();
      case EPOCH_MILLIS -> Long.toString(instant.toEpochMilli());
    };
  }

  /**
   * An empty segment would make the path of another operation: deleting one bounce would delete
   * all.
   */
  private static Converter<Object, @Nullable String> segment(
      String name, Converter<Object, @Nullable String> spelling) {
    Converter<Object, @Nullable String> notEmpty = notEmpty(name, spelling);
    return value -> {
      String text = notEmpty.convert(value);
      return text == null ? null : percentEncoded(text);
    };
  }

  private static Converter<Object, @Nullable String> notEmpty(
      String name, Converter<Object, @Nullable String> spelling) {
    return value -> {
      String text = spelling.convert(value);
      if (text == null || text.isBlank()) {
        throw new IllegalArgumentException(
            name + " is empty: give the value that the call is about");
      }
      return text;
    };
  }

  private static String percentEncoded(String text) {
    int plain = 0;
    while (plain < text.length() && isUnreserved(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(each)) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(hex(each >> 4)).append(hex(each));
      }
    }
    return encoded.toString();
  }

  /** Of RFC 3986, section 2.3. */
  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 0xf, 16));
  }
}
