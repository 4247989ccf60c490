package io.mailgunapi.webhook;

import com.squareup.moshi.JsonReader;
import io.mailgunapi.json.JsonValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of a message. A value is text, or has its parameters beside it: {@code
 * ["multipart/mixed", {"boundary": "b"}]}, which is read as the text that it was made of.
 */
final class HeaderLines {
  private HeaderLines() {}

  /** Header lines of name and value; null for a JSON null. */
  static @Nullable List<List<String>> read(JsonReader reader) throws IOException {
    return JsonValues.list(reader, HeaderLines::line);
  }

  private static List<String> line(JsonReader reader) throws IOException {
    List<@Nullable Object> parts = JsonValues.anyList(reader);
    List<String> line = new ArrayList<>();
    if (parts != null) {
      parts.forEach(part -> line.add(text(part)));
    }
    return line;
  }

  private static String text(@Nullable Object part) {
    List<String> texts = new ArrayList<>();
    if (part instanceof List<?> several) {
      several.forEach(one -> texts.add(text(one)));
    } else if (part instanceof Map<?, ?> parameters) {
      parameters.forEach((name, value) -> texts.add(name + "=" + quoted(text(value))));
    } else if (part != null) {
      texts.add(part.toString());
    }
    texts.removeIf(String::isEmpty);
    return String.join("; ", texts);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
