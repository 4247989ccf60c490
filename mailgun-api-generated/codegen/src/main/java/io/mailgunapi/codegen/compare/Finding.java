package io.mailgunapi.codegen.compare;

import java.util.Locale;

/**
 * One difference between two descriptions.
 *
 * @param subject what kind of thing differs
 * @param kind how
 * @param operation the operation by which it was found, such as {@code GET /v3/domains}
 * @param place where: {@code query limit}, {@code status 404}, {@code Bounce.created_at}, {@code
 *     EventType/opened}; empty for the operation itself
 * @param inModel whether the place is in a named schema, which other operations may share
 * @param sent whether it concerns something that a caller sends
 * @param before what the first description says; empty where it says nothing
 * @param after what the second description says; empty where it says nothing
 */
public record Finding(
    Subject subject,
    Kind kind,
    String operation,
    String place,
    boolean inModel,
    boolean sent,
    String before,
    String after) {

  /** What kind of thing differs. */
  public enum Subject {
    OPERATION,
    OPERATION_ID,
    TAG,
    PAGINATION,
    PARAMETER,
    BODY,
    STATUS,
    MODEL,
    FIELD,
    TYPE,
    JAVA_NAME,
    REQUIRED,
    LIMIT,
    ENUM_VALUE,
    UNKNOWN_FIELDS
  }

  /** How it differs. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    DEPRECATED
  }

  Finding asSent() {
    return new Finding(subject, kind, operation, place, inModel, true, before, after);
  }

  /** Such as {@code enum value added}. */
  public String what() {
    return (subject + " " + kind).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The operation, the place or both: whatever it takes to find it. */
  public String where() {
    if (place.isEmpty()) {
      return operation;
    }
    return inModel ? place : operation + " " + place;
  }
}
