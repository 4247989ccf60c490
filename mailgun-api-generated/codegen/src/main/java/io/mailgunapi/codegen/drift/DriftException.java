package io.mailgunapi.codegen.drift;

/** The published description and ours differ, and nobody has said why. */
public final class DriftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DriftException(String message) {
    // The message is the whole story.
    super(message, null, false, false);
  }
}
