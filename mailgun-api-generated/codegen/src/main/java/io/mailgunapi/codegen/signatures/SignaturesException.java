package io.mailgunapi.codegen.signatures;

/** The public API differs from its committed listing. The message shows how. */
public final class SignaturesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignaturesException(String message) {
    // The message is the whole story.
    super(message, null, false, false);
  }
}
