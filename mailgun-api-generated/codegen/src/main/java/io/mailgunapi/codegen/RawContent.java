package io.mailgunapi.codegen;

import io.mailgunapi.codegen.JavaType.Kind;

/** Content that is not JSON: text or bytes, to be passed on as they are. */
final class RawContent {

  private RawContent() {}

  /**
   * Whether content is passed on as it is. Where the description promises an object, a list or a
   * number under another label, that is JSON all the same.
   */
  static boolean is(String contentType, JavaType described) {
    boolean value = described.kind() == Kind.TEXT || described.kind() == Kind.ANY;
    return value && !contentType.isEmpty() && !contentType.matches(".*[/+]json");
  }
}
