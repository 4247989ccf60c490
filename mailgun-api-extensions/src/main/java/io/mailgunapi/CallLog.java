package io.mailgunapi;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Logs each try at DEBUG: operation, path template, status, time, and headers from a list of
 * harmless ones. No query, no body, no other header, so that nothing new is ever shown by accident.
 * Immutable.
 */
final class CallLog implements AttemptWatch {
  private static final List<String> SHOWN =
      List.of(
          "Content-Type",
          "Content-Length",
          "Date",
          "Retry-After",
          "X-RateLimit-Limit",
          "X-RateLimit-Remaining",
          "X-RateLimit-Reset",
          "X-Request-Limit",
          "X-Request-Remaining",
          "X-Request-Reset",
          "X-Request-Id",
          "Deprecation",
          "Sunset");

  private final Logger logger;
  private final Waits waits;
  private final Secrets secrets;

  CallLog(Logger logger, Waits waits, Secrets secrets) {
    this.logger = logger;
    this.waits = waits;
    this.secrets = secrets;
  }

  @Override
  public void answered(Request request, CallInfo call, CallRecord record, Response response) {
    if (logger.isLoggable(Level.DEBUG)) {
      log(
          name(request, call, record)
              + " → "
              + response.code()
              + " in "
              + millis(record)
              + " ms"
              + shown(response.headers()));
    }
  }

  @Override
  public void failed(Request request, CallInfo call, CallRecord record, IOException failure) {
    if (logger.isLoggable(Level.DEBUG)) {
      log(
          name(request, call, record)
              + " failed after "
              + millis(record)
              + " ms: "
              + failure.getMessage());
    }
  }

  private void log(String text) {
    logger.log(Level.DEBUG, secrets.mask(text));
  }

  private static String name(Request request, CallInfo call, CallRecord record) {
    return request.method()
        + " "
        + call.path(request)
        + (call.operation() == null ? "" : " (" + call.operation().id() + ")")
        + ", try "
        + record.attempts();
  }

  private long millis(CallRecord record) {
    return TimeUnit.NANOSECONDS.toMillis(waits.nanoTime() - record.begun());
  }

  private static String shown(Headers headers) {
    StringBuilder text = new StringBuilder();
    for (String name : SHOWN) {
      String value = headers.get(name);
      if (value != null) {
        text.append(text.length() == 0 ? " [" : ", ").append(name).append(": ").append(value);
      }
    }
    return text.append(text.length() == 0 ? "" : "]").toString();
  }
}
