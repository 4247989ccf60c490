package io.mailgunapi.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A deprecated operation was called on a client that refuses them. Nothing was sent. */
public class DeprecatedOperationException extends MailgunException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final @Nullable String replacement;

  /** A refused call of {@code operation}; {@code replacement} is null where none exists. */
  public DeprecatedOperationException(
      String message, String operation, @Nullable String replacement) {
    super(message, Outcome.NOT_SENT, null);
    this.operation = Objects.requireNonNull(operation, "operation");
    this.replacement = replacement;
  }

  /** The operationId that was called. */
  public String operation() {
    return operation;
  }

  /** The operationId to call instead; null where none exists. */
  public @Nullable String replacement() {
    return replacement;
  }
}
