package io.mailgunapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

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
    String encoded = authorization.substring("Basic ".length());
    spellings.add(encoded);
    // URLs and some JSON leave the padding out, or spell it otherwise.
    spellings.add(encoded.replaceFirst("=+$", ""));
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
      masked = withoutEnd(masked.replace(spelling, MASK), spelling);
    }
    return masked;
  }

  /** A body that was cut may end within the key. */
  private static String withoutEnd(String text, String spelling) {
    for (int length = spelling.length() - 1; length >= SHORTEST_MASKED; length--) {
      if (text.regionMatches(text.length() - length, spelling, 0, length)) {
        return text.substring(0, text.length() - length) + MASK;
      }
    }
    return text;
  }

  /** The same for what was read from JSON, where escapes may have hidden the key. */
  Map<String, @Nullable Object> mask(Map<?, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> masked = new LinkedHashMap<>();
    fields.forEach((name, value) -> masked.put(mask(String.valueOf(name)), maskValue(value)));
    return masked;
  }

  private @Nullable Object maskValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return mask(object);
    }
    if (value instanceof List<?> array) {
      List<@Nullable Object> masked = new ArrayList<>(array.size());
      array.forEach(element -> masked.add(maskValue(element)));
      return masked;
    }
    return value instanceof String text ? mask(text) : value;
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
