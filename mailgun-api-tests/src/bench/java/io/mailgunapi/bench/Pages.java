package io.mailgunapi.bench;

import io.mailgunapi.api.ApiConverters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers that the server gives, as JSON: the same bytes in every process. */
final class Pages {
  static final int EVENTS = 300;
  static final int LOGS = 300;
  static final int METRIC_ROWS = 1_500;

  private static final Instant START = Instant.parse("2025-12-11T01:49:40Z");
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.US);

  private Pages() {}

  static byte[] sent() {
    return json(
        Fields.of()
            .put("id", "<20251211014940.1.8F0C2D6B7A1E3C54@mg.example.com>")
            .put("message", "Queued. Thank you.")
            .map());
  }

  /** The answer to a small GET: a domain with its DNS records. */
  static byte[] domain() {
    Map<String, Object> domain =
        Fields.of()
            .put("id", "6939f0b4a1c2d3e4f5061728")
            .put("name", "mg.example.com")
            .put("state", "active")
            .put("type", "custom")
            .put("created_at", "Thu, 11 Dec 2025 01:49:40 GMT")
            .put("is_disabled", false)
            .put("smtp_login", "postmaster@mg.example.com")
            .put("spam_action", "disabled")
            .put("wildcard", false)
            .put("require_tls", true)
            .put("skip_verification", false)
            .put("web_prefix", "email")
            .put("web_scheme", "https")
            .map();
    Map<String, Object> sending =
        Fields.of()
            .put("record_type", "TXT")
            .put("name", "mg.example.com")
            .put("value", "v=spf1 include:mailgun.org ~all")
            .put("valid", "valid")
            .put("cached", List.of("v=spf1 include:mailgun.org ~all"))
            .map();
    Map<String, Object> receiving =
        Fields.of()
            .put("record_type", "MX")
            .put("value", "mxa.mailgun.org")
            .put("priority", "10")
            .put("valid", "valid")
            .put("cached", List.of("mxa.mailgun.org"))
            .map();
    return json(
        Fields.of()
            .put("domain", domain)
            .put("sending_dns_records", List.of(sending, sending))
            .put("receiving_dns_records", List.of(receiving, receiving))
            .map());
  }

  static byte[] events() {
    return json(
        Fields.of()
            .put("items", eventItems(EVENTS))
            .put("paging", paging("https://api.mailgun.net/v3/mg.example.com/events/"))
            .map());
  }

  static List<Map<String, Object>> eventItems(int count) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(EventItems.event(i, seconds(i)));
    }
    return items;
  }

  static Map<String, Object> paging(String base) {
    return Fields.of()
        .put("next", base + "W3siYiI6ICIyMDI1LTEyLTExVDAxOjQ5OjQwLjUzMTI4NyswMDowMCJ9XQ")
        .put("previous", base + "W3siYSI6ICIyMDI1LTEyLTExVDAxOjQ5OjQwLjUzMTI4NyswMDowMCJ9XQ")
        .put("first", base + "W3siYSI6ICJmaXJzdCJ9XQ")
        .put("last", base + "W3siYSI6ICJsYXN0In1d")
        .map();
  }

  static byte[] logs() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < LOGS; i++) {
      items.add(EventItems.log(i, START.plusMillis(i * 733L)));
    }
    return json(
        Fields.of()
            .put("start", "Thu, 11 Dec 2025 00:00:00 -0000")
            .put("end", "Fri, 12 Dec 2025 00:00:00 -0000")
            .put("items", items)
            .put(
                "pagination",
                Fields.of()
                    .put("next", "eyJzZWFyY2hfYWZ0ZXIiOlsxNzY1NDE4NzE4NTMwXX0")
                    .put("total", 104_200)
                    .map())
            .put("aggregates", Map.of("all", 104_200))
            .map());
  }

  static byte[] metrics() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < METRIC_ROWS; i++) {
      items.add(metricRow(i));
    }
    return json(
        Fields.of()
            .put("start", "Mon, 01 Dec 2025 00:00:00 +0000")
            .put("end", "Sun, 01 Feb 2026 11:00:00 +0000")
            .put("resolution", "hour")
            .put("dimensions", List.of("time"))
            .put(
                "pagination",
                Fields.of()
                    .put("sort", "time:asc")
                    .put("skip", 0)
                    .put("limit", METRIC_ROWS)
                    .put("total", METRIC_ROWS)
                    .map())
            .put("items", items)
            .put("aggregates", Map.of("metrics", counts(4_711)))
            .map());
  }

  private static Map<String, Object> metricRow(int row) {
    OffsetDateTime hour = OffsetDateTime.of(2025, 12, 1, 0, 0, 0, 0, ZoneOffset.UTC).plusHours(row);
    String time = RFC_2822.format(hour);
    Map<String, Object> dimension =
        Fields.of().put("dimension", "time").put("value", time).put("display_value", time).map();
    return Fields.of().put("dimensions", List.of(dimension)).put("metrics", counts(row)).map();
  }

  private static Map<String, Object> counts(int seed) {
    int accepted = 1_000 + seed * 37 % 9_000;
    int failed = accepted / 41;
    return Fields.of()
        .put("accepted_outgoing_count", accepted)
        .put("accepted_count", accepted + 3)
        .put("delivered_count", accepted - failed)
        .put("opened_count", accepted / 3)
        .put("unique_opened_count", accepted / 4)
        .put("clicked_count", accepted / 20)
        .put("complained_count", accepted / 900)
        .put("permanent_failed_count", failed / 2)
        .put("temporary_failed_count", failed - failed / 2)
        .put("unsubscribed_count", accepted / 700)
        .put("delivered_rate", String.format(Locale.ROOT, "0.%04d", 9_700 + seed % 300))
        .put("opened_rate", String.format(Locale.ROOT, "0.%04d", 3_000 + seed % 400))
        .put("bounce_rate", String.format(Locale.ROOT, "0.%04d", seed % 250))
        .map();
  }

  static byte[] json(Object value) {
    return ApiConverters.moshi()
        .adapter(Object.class)
        .toJson(value)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Seconds since 1970 with microseconds, as events have them. */
  private static BigDecimal seconds(int index) {
    long micros = START.getEpochSecond() * 1_000_000 + index * 733_219L;
    return BigDecimal.valueOf(micros, 6);
  }
}
