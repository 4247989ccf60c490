package io.mailgunapi.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer, as far as it could be understood. Mailgun answers in several shapes:
 * {@code message}, {@code Error}, a nested {@code error}, {@code Reason}, {@code Description},
 * {@code Field} with {@code Value}, or plain text. Immutable.
 */
public final class ErrorBody {
  private static final ErrorBody EMPTY = new ErrorBody(null, Map.of());

  private final @Nullable String message;
  private final Map<String, Object> fields;

  private ErrorBody(@Nullable String message, Map<String, Object> fields) {
    this.message = message;
    this.fields = fields;
  }

  /** A body that says nothing. */
  public static ErrorBody empty() {
    return EMPTY;
  }

  /** A body of plain text. */
  public static ErrorBody ofText(String text) {
    return text.isBlank() ? EMPTY : new ErrorBody(text.strip(), Map.of());
  }

  /**
   * A body that is a JSON object with these fields, in the order given. Fields that are null are
   * left out.
   */
  public static ErrorBody ofFields(Map<String, ? extends @Nullable Object> json) {
    Map<String, Object> kept = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> {
          if (value != null) {
            kept.put(name, value);
          }
        });
    return new ErrorBody(messageOf(kept), Collections.unmodifiableMap(kept));
  }

  /** What the server said, whichever field it used; null if it said nothing. */
  public @Nullable String message() {
    return message;
  }

  /** The field {@code Reason}; null if absent. */
  public @Nullable String reason() {
    return text(fields.get("Reason"));
  }

  /** The field {@code Description}; null if absent. */
  public @Nullable String description() {
    return text(fields.get("Description"));
  }

  /** The request field that the server found fault with; null if it named none. */
  public @Nullable String field() {
    return text(fields.get("Field"));
  }

  /** The value that the server found fault with; null if it named none. */
  public @Nullable String value() {
    return text(fields.get("Value"));
  }

  /** All fields of a JSON object, unmodifiable; empty for any other body. */
  public Map<String, Object> fields() {
    return fields;
  }

  private static @Nullable String messageOf(Map<String, Object> fields) {
    for (String name : new String[] {"message", "Message", "Error", "error"}) {
      Object value = fields.get(name);
      String text = value instanceof Map<?, ?> nested ? text(nested.get("message")) : text(value);
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    for (String name : new String[] {"Description", "Reason"}) {
      String text = text(fields.get(name));
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    String field = text(fields.get("Field"));
    if (field == null) {
      return null;
    }
    String value = text(fields.get("Value"));
    return "field " + field + (value == null ? " is missing" : " is not valid: " + value);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String || value instanceof Number ? value.toString() : null;
  }

  @Override
  public String toString() {
    return message == null ? "ErrorBody{}" : "ErrorBody{" + message + "}";
  }
}
