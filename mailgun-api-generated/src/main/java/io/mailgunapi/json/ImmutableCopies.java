package io.mailgunapi.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the collections that builders are given. Thread-safe. */
public final class ImmutableCopies {
  private ImmutableCopies() {}

  /**
   * A copy of a builder's list that nobody can change any more.
   *
   * @param name the property, for the message
   * @throws IllegalArgumentException if an item is null
   */
  public static <T> List<T> of(String name, List<? extends T> list) {
    for (T item : list) {
      if (item == null) {
        throw new IllegalArgumentException(name + " has an item that is null: leave it out");
      }
    }
    return List.copyOf(list);
  }

  /**
   * A copy of a builder's map that nobody can change any more, in the same order.
   *
   * @param name the property, for the message
   * @throws IllegalArgumentException if a key or value is null
   */
  public static <T> Map<String, T> of(String name, Map<String, ? extends T> map) {
    map.forEach(
        (key, value) -> {
          if (key == null || value == null) {
            throw new IllegalArgumentException(
                name + " has no value for '" + key + "': give one or leave the entry out");
          }
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * A copy of a free-form map that nobody can change any more, nor what lies in it.
   *
   * @throws IllegalArgumentException if lists and maps lie in each other more than 250 levels deep
   */
  public static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> object) {
    return FreeFormJson.copy(object, 1);
  }

  /**
   * A copy of a free-form list that nobody can change any more, nor what lies in it.
   *
   * @throws IllegalArgumentException if lists and maps lie in each other more than 250 levels deep
   */
  public static List<@Nullable Object> of(List<? extends @Nullable Object> list) {
    return FreeFormJson.copy(list, 1);
  }
}
