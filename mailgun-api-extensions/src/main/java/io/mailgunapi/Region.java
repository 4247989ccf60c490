package io.mailgunapi;

import java.util.List;
import java.util.Locale;

/**
 * Where an account's data lives. The region is the host: a domain exists in one region only, and
 * the other answers that it does not know it.
 */
public enum Region {
  /** The United States, {@code https://api.mailgun.net}. */
  US(
      "https://api.mailgun.net",
      "storage-us-east4.api.mailgun.net",
      "storage-us-west1.api.mailgun.net",
      "storage.api.mailgun.net",
      "se.api.mailgun.net",
      "sw.api.mailgun.net"),
  /** Europe, {@code https://api.eu.mailgun.net}. */
  EU("https://api.eu.mailgun.net", "storage-europe-west1.api.mailgun.net");

  private final String baseUrl;
  private final List<String> storageHosts;

  Region(String baseUrl, String... storageHosts) {
    this.baseUrl = baseUrl;
    this.storageHosts = List.of(storageHosts);
  }

  /** Scheme and host that calls in this region go to. */
  public String baseUrl() {
    return baseUrl;
  }

  /**
   * The hosts that keep this region's stored messages. The first is used where a call names none.
   */
  public List<String> storageHosts() {
    return storageHosts;
  }

  /**
   * Reads a region from text such as {@code us} or {@code EU}.
   *
   * @throws IllegalArgumentException if the text names no region
   */
  public static Region of(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "US" -> US;
      case "EU" -> EU;
      default ->
          throw new IllegalArgumentException(
              "region is '" + text + "', but Mailgun has US and EU: give one of these");
    };
  }
}
