package io.mailgunapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A place in a walk, as text that can be stored. It names the operation and its filters, so that it
 * fits no other.
 */
record Cursor(String operation, String filters, String position) {
  private static final String VERSION = "v1.";

  /** The cursor of a position in a walk with these filters. */
  static Cursor of(String operation, String filters, String position) {
    String digest =
        ByteString.encodeUtf8(operation + "\n" + filters).sha256().substring(0, 12).base64Url();
    return new Cursor(operation, digest, position);
  }

  String text() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("operation", operation);
    fields.put("filters", filters);
    fields.put("position", position);
    try {
      String json = JsonTree.write(fields);
      return VERSION
          + ByteString.of(json.getBytes(StandardCharsets.UTF_8)).base64Url().replace("=", "");
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  /** Reads the text of {@link #text()}, refusing anything else. */
  static Cursor parse(String text) {
    if (!text.startsWith(VERSION)) {
      throw new IllegalArgumentException(
          "cursor is not one that this version of the library made: give the text of Page.cursor() or nextCursor()");
    }
    ByteString bytes = ByteString.decodeBase64(text.substring(VERSION.length()));
    Map<String, @Nullable Object> fields =
        bytes == null ? Map.of() : JsonTree.readFields(bytes.utf8());
    if (fields.get("operation") instanceof String operation
        && fields.get("filters") instanceof String filters
        && fields.get("position") instanceof String position) {
      return new Cursor(operation, filters, position);
    }
    throw new IllegalArgumentException(
        "cursor is damaged: give the whole text of Page.cursor() or nextCursor(), unchanged");
  }

  /** The position, if this cursor belongs to the same operation and filters as {@code own}. */
  String positionFor(Cursor own) {
    if (!operation.equals(own.operation)) {
      throw new IllegalArgumentException(
          "cursor belongs to "
              + operation
              + ", but the call is "
              + own.operation
              + ": use it there");
    }
    if (!filters.equals(own.filters)) {
      throw new IllegalArgumentException(
          "cursor was made by "
              + operation
              + " with other arguments: repeat the call with the same domain and filters");
    }
    return position;
  }
}
