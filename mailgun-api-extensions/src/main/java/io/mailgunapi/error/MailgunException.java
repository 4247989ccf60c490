package io.mailgunapi.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call to Mailgun that failed. Messages name the operation and what to do next; they never hold
 * keys or query values.
 *
 * <p>Arguments that are wrong in themselves are reported before any of this, as {@link
 * IllegalArgumentException}.
 */
public class MailgunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  /** A failure with its outcome and, where there is one, its cause. */
  public MailgunException(String message, Outcome outcome, @Nullable Throwable cause) {
    super(message, cause);
    this.outcome = Objects.requireNonNull(outcome, "outcome");
  }

  /** Whether the server may have done what was asked. */
  public final Outcome outcome() {
    return outcome;
  }
}
