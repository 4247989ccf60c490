package io.mailgunapi.error;

/** Mailgun refused the API key, or the key may not do this (401 or 403). */
public class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** An answer with such a status. */
  public AuthenticationException(ErrorAnswer answer) {
    super(answer);
  }
}
