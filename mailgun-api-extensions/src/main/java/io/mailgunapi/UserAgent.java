package io.mailgunapi;

import okhttp3.Request;

/** Tells the server who calls. Immutable. */
final class UserAgent implements CallStep {
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

  @Override
  public Request prepare(Request request, CallInfo call) {
    return request.header("User-Agent") != null
        ? request
        : request.newBuilder().header("User-Agent", value).build();
  }
}
