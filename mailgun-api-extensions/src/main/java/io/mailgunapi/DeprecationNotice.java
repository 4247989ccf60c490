package io.mailgunapi;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A warning that something in use will not work for ever, or does not work as far as asked.
 * Immutable.
 */
public final class DeprecationNotice {
  private final Kind kind;
  private final String operation;
  private final @Nullable String replacement;
  private final String message;

  DeprecationNotice(Kind kind, String operation, @Nullable String replacement, String message) {
    this.kind = kind;
    this.operation = operation;
    this.replacement = replacement;
    this.message = message;
  }

  /** What the notice is about. */
  public Kind kind() {
    return kind;
  }

  /** The operationId that was called. */
  public String operation() {
    return operation;
  }

  /** The operationId to call instead; null where there is none. */
  public @Nullable String replacement() {
    return replacement;
  }

  /** The warning in one or two sentences. */
  public String message() {
    return message;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeprecationNotice that
        && kind == that.kind
        && operation.equals(that.operation)
        && Objects.equals(replacement, that.replacement)
        && message.equals(that.message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, operation, replacement, message);
  }

  @Override
  public String toString() {
    return "DeprecationNotice{" + kind + ", " + message + "}";
  }

  /** What a notice is about. */
  public enum Kind {
    /** The operation is described as deprecated. */
    OPERATION,
    /** The server said so with a {@code Deprecation} or {@code Sunset} header. */
    HEADER,
    /** The query begins before the time for which Mailgun keeps data of this resolution. */
    RETENTION
  }
}
