package io.mailgunapi.testing.wire;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a request or an answer departs from the description.
 *
 * @param kind what is wrong
 * @param place {@code path}, {@code query}, {@code header}, {@code body}, {@code status}
 * @param field the name of the value, or a JSON pointer into the body
 * @param message the rule, in words
 * @param value the text that was refused, if it is one text
 */
public record Violation(
    Kind kind, String place, String field, String message, @Nullable String value) {

  /** The kinds of departure. */
  public enum Kind {
    /** A required value is not there. */
    MISSING,
    /** The description doesn't know a value of this name. */
    UNKNOWN,
    /** The value breaks its schema. */
    INVALID,
    /** The content type is not one of those described. */
    CONTENT_TYPE,
    /** The body can't be read at all. */
    MALFORMED,
    /** The answer's status is not described. */
    STATUS
  }

  @Override
  public String toString() {
    return place + " " + field + ": " + message;
  }
}
