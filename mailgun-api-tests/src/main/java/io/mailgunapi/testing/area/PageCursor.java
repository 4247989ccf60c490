package io.mailgunapi.testing.area;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a sorted listing is meant.
 *
 * @param direction where it lies
 * @param pivot the key that it begins behind, or ends before; null without one
 */
record PageCursor(Direction direction, @Nullable String pivot) {
  static final PageCursor FIRST = new PageCursor(Direction.FIRST, null);

  /** Seen from the pivot. */
  enum Direction {
    FIRST,
    NEXT,
    PREVIOUS,
    LAST;

    /** Reads {@code page}, in both spellings of the way back. */
    static Direction of(@Nullable String text) {
      return switch (text == null ? "first" : text) {
        case "next" -> NEXT;
        case "previous", "prev" -> PREVIOUS;
        case "last" -> LAST;
        default -> FIRST;
      };
    }
  }

  /** The cursor as one opaque text. */
  String token() {
    String plain = direction.name().charAt(0) + (pivot == null ? "" : pivot);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads {@link #token()} back. */
  static PageCursor ofToken(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return FIRST;
    }
    String plain;
    try {
      plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("'page' parameter is not valid: it is no page token");
    }
    if (plain.isEmpty() || "FNPL".indexOf(plain.charAt(0)) < 0) {
      throw Refusal.badRequest("'page' parameter is not valid: it is no page token");
    }
    Direction direction = Direction.values()["FNPL".indexOf(plain.charAt(0))];
    return new PageCursor(direction, plain.length() == 1 ? null : plain.substring(1));
  }
}
