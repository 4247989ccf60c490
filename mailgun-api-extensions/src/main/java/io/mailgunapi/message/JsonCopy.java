package io.mailgunapi.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies values that JSON can hold, so that a message does not change behind its back. */
final class JsonCopy {
  private static final int DEEPEST = 100;

  private JsonCopy() {}

  /**
   * An unmodifiable copy of text, a number, a boolean, null, or a list, array or map of these.
   *
   * @throws IllegalArgumentException if the value is none of them; names the field
   */
  static @Nullable Object of(String field, @Nullable Object value) {
    return copy(field, value, 0);
  }

  /** The same for a whole map. */
  static Map<String, @Nullable Object> ofMap(String field, Map<String, ?> map) {
    return copyMap(field, map, 0);
  }

  private static @Nullable Object copy(String field, @Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          field + " is nested deeper than " + DEEPEST + " levels, or holds itself: flatten it");
    }
    if (value instanceof Double number && !Double.isFinite(number)
        || value instanceof Float small && !Float.isFinite(small)) {
      throw new IllegalArgumentException(
          field + " is " + value + ", which JSON can't hold: send it as text");
    }
    if (value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return copyMap(field, map, depth);
    }
    if (value instanceof Object[] array) {
      return copyItems(field, Arrays.asList(array), depth);
    }
    if (value instanceof Iterable<?> items) {
      return copyItems(field, items, depth);
    }
    throw new IllegalArgumentException(
        field
            + " is a "
            + value.getClass().getName()
            + ", which has no JSON form: use text, numbers, booleans, lists and maps");
  }

  private static Map<String, @Nullable Object> copyMap(String field, Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        throw new IllegalArgumentException(
            field + " has a key that is not text: use text for keys");
      }
      copy.put(key, copy(field + "." + key, entry.getValue(), depth + 1));
    }
    return Collections.unmodifiableMap(copy);
  }

  private static List<@Nullable Object> copyItems(String field, Iterable<?> items, int depth) {
    List<@Nullable Object> copy = new ArrayList<>();
    for (Object item : items) {
      copy.add(copy(field + "[" + copy.size() + "]", item, depth + 1));
    }
    return Collections.unmodifiableList(copy);
  }
}
