package io.mailgunapi.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the times of the description. Written apart from the client's own reader, so that a mistake
 * there shows here.
 */
final class Moments {
  private static final Set<String> FORMATS =
      Set.of("rfc2822", "date-time", "local-date-time", "epoch-seconds", "epoch-millis");
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss xx", Locale.US);

  private Moments() {}

  static boolean isTime(String format) {
    return FORMATS.contains(format);
  }

  /** The instant that a value means, null if it is none in any of the known spellings. */
  static @Nullable Instant read(String format, JsonNode value) {
    String text = value.asString().strip();
    try {
      if (text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
        BigDecimal number = new BigDecimal(text);
        BigDecimal seconds = format.equals("epoch-millis") ? number.movePointLeft(3) : number;
        long whole = seconds.longValue();
        long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole, nanos);
      }
      if (text.length() > 10 && text.charAt(10) == 'T') {
        return text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      }
      String day = text.substring(text.indexOf(',') + 1).strip();
      String offset = day.replaceFirst("(UTC|GMT|-0000)$", "+0000");
      return OffsetDateTime.parse(offset, RFC_2822).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
