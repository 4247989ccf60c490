package io.mailgunapi;

import io.mailgunapi.spec.RetentionCeiling;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Warns when a query for figures begins before the time for which Mailgun keeps them in that
 * resolution, as documented. Immutable.
 */
final class RetentionWatch implements CallStep {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([hdm])");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,11}(\\.\\d+)?");

  private final Warnings warnings;
  private final Waits waits;

  RetentionWatch(Warnings warnings, Waits waits) {
    this.warnings = warnings;
    this.waits = waits;
  }

  @Override
  public Request prepare(Request request, CallInfo call) {
    RetentionCeiling ceiling = call.annotation(RetentionCeiling.class);
    if (ceiling == null
        || call.operation() == null
        || !warnings.isNew(DeprecationNotice.Kind.RETENTION, call.operation().id())) {
      return request;
    }
    Query query = Query.of(request);
    String duration = query.text("duration");
    String resolution = query.text("resolution");
    if (resolution == null) {
      resolution = duration != null && duration.endsWith("h") ? "hour" : "day";
    }
    String kept =
        switch (resolution) {
          case "hour" -> ceiling.hour();
          case "day" -> ceiling.day();
          default -> "";
        };
    Instant begin = begin(query, duration);
    if (kept.isEmpty() || begin == null) {
      return request;
    }
    OffsetDateTime oldest = waits.now().atOffset(ZoneOffset.UTC).minus(Period.parse(kept));
    if (begin.isBefore(oldest.toInstant())) {
      warnings.give(notice(call.operation().id(), resolution, kept, oldest));
    }
    return request;
  }

  private static DeprecationNotice notice(
      String operation, String resolution, String kept, OffsetDateTime oldest) {
    return new DeprecationNotice(
        DeprecationNotice.Kind.RETENTION,
        operation,
        null,
        operation
            + " asks for data by the "
            + resolution
            + " from before "
            + oldest.toLocalDate()
            + ", but Mailgun keeps these for "
            + words(Period.parse(kept))
            + " only: begin later, or ask for a coarser resolution");
  }

  private static String words(Period period) {
    if (period.getYears() > 0) {
      return period.getYears() == 1 ? "one year" : period.getYears() + " years";
    }
    return period.getMonths() > 0 ? period.getMonths() + " months" : period.getDays() + " days";
  }

  private @Nullable Instant begin(Query query, @Nullable String duration) {
    if (duration == null) {
      String start = query.text("start");
      return time(start != null ? start : query.text("timestamp"));
    }
    Matcher span = DURATION.matcher(duration);
    if (!span.matches()) {
      return null;
    }
    Instant stated = time(query.text("end"));
    OffsetDateTime end = (stated != null ? stated : waits.now()).atOffset(ZoneOffset.UTC);
    long count = Long.parseLong(span.group(1));
    try {
      return switch (span.group(2)) {
        case "h" -> end.minusHours(count).toInstant();
        case "d" -> end.minusDays(count).toInstant();
        default -> end.minusMonths(count).toInstant();
      };
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (EPOCH.matcher(text).matches()) {
      return Instant.ofEpochSecond(Long.parseLong(text.split("\\.", 2)[0]));
    }
    for (DateTimeFormatter format :
        new DateTimeFormatter[] {
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ISO_OFFSET_DATE_TIME,
          DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz", Locale.ENGLISH)
        }) {
      try {
        return format.parse(text, Instant::from);
      } catch (DateTimeException e) {
        // Another format.
      }
    }
    return null;
  }

  /** The values of a query, whether they stand in the URL or in a JSON body. */
  private record Query(Request request, Map<String, @Nullable Object> body) {
    static Query of(Request request) {
      RequestBody body = request.body();
      if (body == null || body.isOneShot()) {
        return new Query(request, Map.of());
      }
      try {
        Buffer copy = new Buffer();
        body.writeTo(copy);
        return new Query(request, JsonTree.readFields(copy.readUtf8()));
      } catch (IOException e) {
        return new Query(request, Map.of());
      }
    }

    @Nullable String text(String name) {
      Object value = body.get(name);
      String text = value != null ? value.toString() : request.url().queryParameter(name);
      return text == null || text.isBlank() ? null : text.strip();
    }
  }
}
