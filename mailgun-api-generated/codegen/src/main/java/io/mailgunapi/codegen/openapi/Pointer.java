package io.mailgunapi.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON pointer (RFC 6901): where in a document a node lies. Immutable.
 *
 * @param text the pointer as written, empty for the whole document
 */
public record Pointer(String text) {

  /** The whole document. */
  public static final Pointer ROOT = new Pointer("");

  /** The pointer to the value of this key. */
  public Pointer child(String key) {
    return new Pointer(text + "/" + key.replace("~", "~0").replace("/", "~1"));
  }

  /** The pointer to the entry at this index. */
  public Pointer child(int index) {
    return new Pointer(text + "/" + index);
  }

  /** The pointer one step up; of the whole document, itself. */
  public Pointer parent() {
    return text.isEmpty() ? this : new Pointer(text.substring(0, text.lastIndexOf('/')));
  }

  /** The keys and indexes from the top, unescaped. */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String segment : text.substring(1).split("/", -1)) {
        segments.add(segment.replace("~1", "/").replace("~0", "~"));
      }
    }
    return segments;
  }

  /** The last key or index, unescaped; empty for the whole document. */
  public String last() {
    List<String> segments = segments();
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }

  /** Whether this is the other pointer or leads to something inside of it. */
  public boolean startsWith(Pointer other) {
    return text.equals(other.text) || text.startsWith(other.text + "/");
  }

  /** The node that this leads to, or null where there is none. */
  public @Nullable JsonNode in(JsonNode document) {
    JsonNode node = document;
    for (String segment : segments()) {
      node = node.isArray() ? entry(node, segment) : node.get(segment);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  private static @Nullable JsonNode entry(JsonNode array, String segment) {
    return segment.matches("0|[1-9][0-9]{0,8}") ? array.get(Integer.parseInt(segment)) : null;
  }

  @Override
  public String toString() {
    return text.isEmpty() ? "/" : text;
  }
}
