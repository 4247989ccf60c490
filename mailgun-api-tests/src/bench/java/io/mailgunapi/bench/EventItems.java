package io.mailgunapi.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Events and log records with the fields that a busy account sees, in a fixed sequence. */
final class EventItems {
  private static final String[] TYPES = {
    "accepted",
    "delivered",
    "accepted",
    "delivered",
    "opened",
    "accepted",
    "delivered",
    "failed",
    "clicked",
    "accepted",
    "delivered",
    "opened",
    "accepted",
    "delivered",
    "complained"
  };
  private static final String[] PROVIDERS = {"Gmail", "Yahoo", "Microsoft", "Apple", "Other"};
  private static final String[] CITIES = {"London", "Köln", "São Paulo", "Denver", "Osaka"};
  private static final String KEY =
      "BAABAgW1dAxGQ5v9sKd2N8y4Z0cEXAMPLExqT7hJk2Lw9PzV5bN3mC8rF1gD6sA4eY0uI2oQhR"
          + "kT4vX9zB2nM7qW1eR6tY3uI8oP5aS0dF-GhJkL_ZxCvBnM4qWeRtYuIoPaSdFgHjKlZx";
  private static final String AGENT =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36";

  private final Random random;
  private final int index;
  private final String type;
  private final boolean log;

  private EventItems(int index, boolean log) {
    this.random = new Random(index);
    this.index = index;
    this.type = TYPES[index % TYPES.length];
    this.log = log;
  }

  static Map<String, Object> event(int index, BigDecimal timestamp) {
    return new EventItems(index, false).item("timestamp", timestamp);
  }

  static Map<String, Object> log(int index, Instant timestamp) {
    return new EventItems(index, true).item("@timestamp", timestamp.toString());
  }

  private Map<String, Object> item(String timeName, Object time) {
    String recipient = "customer." + random.nextInt(1_000_000) + "@" + host();
    Fields item =
        Fields.of()
            .put("id", token(22))
            .put("event", type)
            .put(timeName, time)
            .put("log-level", type.equals("failed") ? "error" : "info")
            .put("account", Map.of("id", "5f8a1b2c3d4e5f6a7b8c9d0e"))
            .put("domain", Map.of("name", "mg.example.com"))
            .put("recipient", recipient)
            .put("recipient-domain", host())
            .put("recipient-provider", PROVIDERS[index % PROVIDERS.length])
            .put("tags", List.of("invoice", "autumn-campaign", "tenant-" + index % 20))
            .put("campaigns", List.of())
            .put("user-variables", variables());
    switch (type) {
      case "opened", "clicked" -> reaction(item);
      case "complained" -> item.put("message", message(recipient));
      default -> transport(item, recipient);
    }
    return item.map();
  }

  private Object variables() {
    Map<String, Object> variables =
        Fields.of()
            .put("order", Integer.toString(4_711_000 + index))
            .put(
                "customer", Fields.of().put("id", 12_000 + index).put("segment", "returning").map())
            .put("correlation-id", token(32).toLowerCase(Locale.ROOT))
            .put(
                "landing-page",
                "https://shop.example.com/campaigns/autumn-2025/tenant-"
                    + index % 20
                    + "/landing?ref=mail&variant="
                    + index % 7
                    + "&order="
                    + (4_711_000 + index))
            .map();
    // The logs carry them as text.
    return log
        ? "{\"order\":\"" + (4_711_000 + index) + "\",\"correlation-id\":\"" + token(32) + "\"}"
        : variables;
  }

  private void transport(Fields item, String recipient) {
    boolean accepted = type.equals("accepted");
    if (accepted) {
      item.put("method", "HTTP")
          .put("originating-ip", "192.0.2." + index % 250)
          .put("api-key-id", "3f1a9c27-7d0b4e61");
    } else {
      item.put("primary-dkim", "pdk1._domainkey.mg.example.com").put("delivery-status", status());
    }
    if (type.equals("failed")) {
      item.put("severity", "permanent").put("reason", "bounce");
    }
    Fields envelope =
        Fields.of()
            .put("sender", "bounce+9f1c2d." + token(8) + "=" + host() + "@mg.example.com")
            .put("transport", "smtp")
            .put("targets", recipient);
    if (!accepted) {
      envelope.put("sending-ip", "198.51.100." + index % 250);
    }
    item.put("flags", flags()).put("envelope", envelope.map()).put("message", message(recipient));
    item.put("storage", storage());
  }

  private Map<String, Object> status() {
    boolean failed = type.equals("failed");
    Fields status =
        Fields.of()
            .put("code", failed ? 550 : 250)
            .put("enhanced-code", failed ? "5.1.1" : "2.0.0")
            .put(
                "message",
                failed
                    ? "5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. "
                        + token(30)
                    : "OK DMARC:Quarantine "
                        + (1_765_417_780 + index)
                        + " "
                        + token(30)
                        + " - gsmtp")
            .put("description", "")
            .put("attempt-no", 1)
            .put("session-seconds", BigDecimal.valueOf(200 + random.nextInt(4_000), 3))
            .put("mx-host", "gmail-smtp-in.l." + host())
            .put("tls", true)
            .put("certificate-verified", true)
            .put("utf8", true);
    if (!log) {
      status.put("first-delivery-attempt-seconds", BigDecimal.valueOf(10 + random.nextInt(90), 3));
    }
    return status.map();
  }

  private Map<String, Object> flags() {
    return Fields.of()
        .put("is-authenticated", true)
        .put("is-test-mode", false)
        .put("is-routed", false)
        .put("is-system-test", false)
        .put("is-delayed-bounce", false)
        .map();
  }

  private Map<String, Object> message(String recipient) {
    Map<String, Object> headers =
        Fields.of()
            .put("message-id", "20251211014940.1." + token(16) + "@mg.example.com")
            .put("from", "Example Shop Billing <billing@mg.example.com>")
            .put("to", "Customer " + index + " <" + recipient + ">")
            .put(
                "subject",
                "Your invoice 2025-12-" + (1_000 + index) + " from Example Shop – thank you")
            .map();
    Map<String, Object> attachment =
        Fields.of()
            .put("filename", "invoice-2025-12-" + (1_000 + index) + ".pdf")
            .put("content-type", "application/pdf")
            .put("size", 18_204 + index)
            .map();
    return Fields.of()
        .put("headers", headers)
        .put("attachments", List.of(attachment))
        .put("size", 26_511 + index)
        .map();
  }

  private Map<String, Object> storage() {
    String url =
        "https://storage-us-east4.api.mailgun.net/v3/domains/mg.example.com/messages/"
            + KEY
            + token(12);
    return Fields.of()
        .put("key", KEY + token(12))
        .put("url", log ? List.of(url) : url)
        .put("region", "us-east4")
        .put("env", "production")
        .map();
  }

  private void reaction(Fields item) {
    if (type.equals("clicked")) {
      item.put(
          "url",
          "https://shop.example.com/invoices/"
              + (4_711_000 + index)
              + "?utm_source=mail&utm_campaign=autumn");
    }
    item.put("ip", "203.0.113." + index % 250)
        .put(
            "geolocation",
            Fields.of()
                .put("country", "GB")
                .put("region", "Unknown")
                .put("city", CITIES[index % CITIES.length])
                .put("timezone", "Europe/London")
                .map())
        .put(
            "client-info",
            Fields.of()
                .put("client-type", "browser")
                .put("client-name", "Chrome")
                .put("client-os", "Windows")
                .put("device-type", "desktop")
                .put("user-agent", AGENT)
                .map())
        .put(
            "message",
            Map.of(
                "headers",
                Map.of("message-id", "20251211014940.1." + token(16) + "@mg.example.com")));
  }

  private String host() {
    return "mail" + index % 30 + ".example.org";
  }

  private String token(int length) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    StringBuilder token = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      token.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return token.toString();
  }
}
