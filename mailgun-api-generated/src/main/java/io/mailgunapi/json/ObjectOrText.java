package io.mailgunapi.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that is usually a JSON object but sometimes text, such as user variables that Mailgun
 * could not parse. Immutable.
 */
public final class ObjectOrText {
  private final Object value;

  private ObjectOrText(Object value) {
    this.value = value;
  }

  /**
   * An object, with text, numbers, booleans, null, lists and maps as values, of which a copy is
   * kept.
   *
   * @throws IllegalArgumentException if lists and maps lie in each other more than 250 levels deep
   */
  public static ObjectOrText of(Map<String, ? extends @Nullable Object> object) {
    return new ObjectOrText(ImmutableCopies.of(object));
  }

  /** Text in place of an object. */
  public static ObjectOrText of(String text) {
    return new ObjectOrText(Objects.requireNonNull(text, "text"));
  }

  static ObjectOrText ofJson(Object value) {
    // Some services send an empty list for an empty object.
    boolean emptyList = value instanceof List<?> list && list.isEmpty();
    return new ObjectOrText(emptyList ? Map.of() : value);
  }

  /** The members, in the order of the JSON; empty if this is text. */
  @SuppressWarnings("unchecked") // Maps read from JSON have text keys.
  public Map<String, @Nullable Object> object() {
    return value instanceof Map<?, ?> ? (Map<String, @Nullable Object>) value : Map.of();
  }

  /** The text; null if this is an object. */
  public @Nullable String text() {
    return value instanceof Map<?, ?> ? null : String.valueOf(value);
  }

  /** Whether this is text. */
  public boolean isText() {
    return !(value instanceof Map<?, ?>);
  }

  /** The value as it is in JSON: a map, text, or whatever else the server put there. */
  public Object value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectOrText that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
