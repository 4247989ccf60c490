package io.mailgunapi;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Credentials;

/**
 * The API key: what it looks like on the wire, and how it is kept out of everything else.
 * Immutable.
 */
final class Secrets {
  private static final String MASK = "██";

  /** A shorter key would be found inside ordinary words; real ones have at least 32 characters. */
  private static final int SHORTEST_MASKED = 8;

  private final String authorization;
  private final List<String> spellings = new ArrayList<>();

  private Secrets(String apiKey) {
    authorization = Credentials.basic("api", apiKey);
    spellings.add(authorization.substring("Basic ".length()));
    if (apiKey.length() >= SHORTEST_MASKED) {
      spellings.add(apiKey);
    }
  }

  /**
   * The secrets of a client with this key.
   *
   * @throws IllegalArgumentException if the key is empty or can't be one; the message does not
   *     repeat it
   */
  static Secrets of(String apiKey) {
    if (apiKey.isBlank()) {
      throw new IllegalArgumentException(
          "apiKey is empty: give the key from the Mailgun control panel, or set MAILGUN_API_KEY");
    }
    if (!apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "apiKey has a space, a line break or a character outside ASCII: remove what does not belong to the key");
    }
    return new Secrets(apiKey);
  }

  /** The value of the Authorization header. */
  String authorization() {
    return authorization;
  }

  /** The text with every spelling of the key replaced. */
  String mask(String text) {
    String masked = text;
    for (String spelling : spellings) {
      masked = masked.replace(spelling, MASK);
    }
    return masked;
  }

  /** Whether any message in the chain of causes shows the key. */
  boolean shownBy(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String text = cause.toString();
      if (!mask(text).equals(text)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Secrets{" + MASK + "}";
  }
}
