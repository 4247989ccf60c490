package io.mailgunapi.error;

/**
 * The client refused to send a request, because it would have carried the API key to another host
 * or over an open connection, or because its target is not clear. Nothing was sent.
 */
public class BlockedRequestException extends MailgunException {
  private static final long serialVersionUID = 1L;

  /** A request that was held back, with the reason. */
  public BlockedRequestException(String message) {
    super(message, Outcome.NOT_SENT, null);
  }
}
