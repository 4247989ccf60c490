package io.mailgunapi.error;

/**
 * Mailgun knows no such thing here (404). Domains exist in one region only, so the wrong region
 * answers this too.
 */
public class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** An answer with such a status. */
  public NotFoundException(ErrorAnswer answer) {
    super(answer);
  }
}
