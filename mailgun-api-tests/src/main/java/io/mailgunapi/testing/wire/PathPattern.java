package io.mailgunapi.testing.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with parameters in braces.
 *
 * <p>Sorts by precedence: of two patterns that match a path, the one whose first different segment
 * is literal comes first, so {@code /v3/lists/pages} wins over {@code /v3/lists/{listAddress}}.
 */
record PathPattern(String text, List<String> segments) implements Comparable<PathPattern> {

  static PathPattern of(String path) {
    return new PathPattern(path, split(path));
  }

  /** The decoded parameters of a raw path, if it matches. */
  Optional<Map<String, String>> match(List<String> rawSegments) {
    if (rawSegments.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String expected = segments.get(i);
      String raw = rawSegments.get(i);
      if (parameter(expected)) {
        values.put(expected.substring(1, expected.length() - 1), decode(raw));
      } else if (!expected.equals(raw)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  static List<String> split(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
    parts.remove(0);
    return List.copyOf(parts);
  }

  /** Percent decoding as in paths, where a plus sign is itself. */
  static String decode(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedRequestException("the path is not percent-encoded: " + raw);
    }
  }

  @Override
  public int compareTo(PathPattern other) {
    int shared = Math.min(segments.size(), other.segments.size());
    for (int i = 0; i < shared; i++) {
      int order = Boolean.compare(parameter(segments.get(i)), parameter(other.segments.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return text.compareTo(other.text);
  }

  private static boolean parameter(String segment) {
    return segment.startsWith("{");
  }
}
