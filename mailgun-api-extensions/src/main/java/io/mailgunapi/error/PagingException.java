package io.mailgunapi.error;

/**
 * A walk over pages that would never end or repeat itself: the server sent a link or token for the
 * second time, the same page again, or a link that can't be followed.
 */
public class PagingException extends MailgunException {
  private static final long serialVersionUID = 1L;

  /** A walk that can't go on. */
  public PagingException(String message) {
    super(message, Outcome.ACCEPTED, null);
  }
}
