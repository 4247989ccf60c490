package io.mailgunapi;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Logs each try at DEBUG: operation, path template, status, time, and headers from a list of
 * harmless ones. No query, no body, no other header, so that nothing new is ever shown by accident.
 * Immutable.
 */
final class CallLog implements Interceptor {
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
  private final Operations operations;
  private final Secrets secrets;

  CallLog(Logger logger, Operations operations, Secrets secrets) {
    this.logger = logger;
    this.operations = operations;
    this.secrets = secrets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!logger.isLoggable(Level.DEBUG)) {
      return chain.proceed(request);
    }
    CallInfo call = operations.of(request);
    CallRecord record = request.tag(CallRecord.class);
    String name =
        request.method()
            + " "
            + call.path(request)
            + (call.operation() == null ? "" : " (" + call.operation().id() + ")")
            + (record == null ? "" : ", try " + record.attempts());
    long start = System.nanoTime();
    try {
      Response response = chain.proceed(request);
      long millis = (System.nanoTime() - start) / 1_000_000;
      logger.log(
          Level.DEBUG,
          secrets.mask(
              name
                  + " → "
                  + response.code()
                  + " in "
                  + millis
                  + " ms"
                  + shown(response.headers())));
      return response;
    } catch (IOException e) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      logger.log(
          Level.DEBUG, secrets.mask(name + " failed after " + millis + " ms: " + e.getMessage()));
      throw e;
    }
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
