package io.mailgunapi.testing.wire;

/** A request body that can't be taken apart. The message says where it breaks. */
public final class MalformedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedRequestException(String message) {
    super(message);
  }
}
