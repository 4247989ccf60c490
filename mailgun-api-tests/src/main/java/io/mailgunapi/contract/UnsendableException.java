package io.mailgunapi.contract;

/** The client has no way to say what the description lets a caller say. */
final class UnsendableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsendableException(String message) {
    super(message);
  }
}
