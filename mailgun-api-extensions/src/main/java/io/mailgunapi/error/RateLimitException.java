package io.mailgunapi.error;

/**
 * Too many requests (429, sometimes 420), and the server asks for a longer wait than the client may
 * take, or the tries are used up. {@link #retryAfter()} tells how long to wait, if the server said
 * so.
 */
public class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** An answer with such a status. */
  public RateLimitException(ErrorAnswer answer) {
    super(answer);
  }
}
