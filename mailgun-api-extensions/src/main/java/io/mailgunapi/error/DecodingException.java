package io.mailgunapi.error;

import org.jspecify.annotations.Nullable;

/**
 * The server accepted the call, but its answer does not have the described form. The message names
 * the place by its JSON path where the answer is JSON.
 */
public class DecodingException extends MailgunException {
  private static final long serialVersionUID = 1L;

  /** An answer that could not be read. */
  public DecodingException(String message, @Nullable Throwable cause) {
    super(message, Outcome.ACCEPTED, cause);
  }
}
