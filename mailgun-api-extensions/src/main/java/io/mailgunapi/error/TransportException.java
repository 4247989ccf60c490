package io.mailgunapi.error;

import java.io.IOException;

/**
 * No answer, or not all of it, came back: the connection failed, a timeout ran out, or the call was
 * cancelled. The cause is the {@link IOException}.
 */
public class TransportException extends MailgunException {
  private static final long serialVersionUID = 1L;

  /** A failure on the way to the server or back. */
  public TransportException(String message, Outcome outcome, IOException cause) {
    super(message, outcome, cause);
  }
}
