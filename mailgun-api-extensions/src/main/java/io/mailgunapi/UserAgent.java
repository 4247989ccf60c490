package io.mailgunapi;

import okhttp3.Request;

/** Tells the server who calls. Immutable. */
final class UserAgent {
  private static final String HEADER = "User-Agent";

  private final String value;

  /** An agent with the version of this library, and the caller's own name before it. */
  UserAgent(String application) {
    String library = "mailgun-api/" + version() + " (Java " + Runtime.version().feature() + ")";
    this.value = application.isEmpty() ? library : application + " " + library;
  }

  private static String version() {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** Names the caller in the copy that is being made of a request, unless the request does. */
  void sign(Request request, Request.Builder copy) {
    if (request.header(HEADER) == null) {
      copy.header(HEADER, value);
    }
  }
}
