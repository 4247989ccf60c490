package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the addresses of recipients. */
final class Addresses {
  private Addresses() {}

  /** Splits lists at their commas, and keeps what stands in quotes or angle brackets together. */
  static List<String> split(List<String> values) {
    List<String> parts = new ArrayList<>();
    for (String value : values) {
      StringBuilder part = new StringBuilder();
      boolean quoted = false;
      for (char c : value.toCharArray()) {
        quoted ^= c == '"';
        if (c == ',' && !quoted) {
          parts.add(part.toString().strip());
          part.setLength(0);
        } else {
          part.append(c);
        }
      }
      parts.add(part.toString().strip());
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /**
   * The bare address of {@code Alice <alice@example.org>}.
   *
   * @param parameter where it stood, for the refusal
   */
  static String bare(String parameter, String text) {
    int open = text.lastIndexOf('<');
    int close = text.lastIndexOf('>');
    String bare = open >= 0 && close > open ? text.substring(open + 1, close) : text;
    bare = bare.strip();
    if (!bare.matches("[^\\s@]+@[^\\s@]+")) {
      throw Refusal.badRequest(
          "'" + parameter + "' parameter is not a valid address. please check documentation");
    }
    return bare;
  }

  static String domainOf(String address) {
    return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** The provider's name, as events give it. */
  static String provider(String domain) {
    return switch (domain) {
      case "gmail.com", "googlemail.com" -> "Gmail";
      case "hotmail.com", "outlook.com", "live.com" -> "Microsoft";
      case "yahoo.com", "aol.com" -> "Yahoo";
      default -> "Other";
    };
  }
}
