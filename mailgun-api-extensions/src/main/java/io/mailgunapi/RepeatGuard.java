package io.mailgunapi;

import java.io.IOException;
import java.net.Proxy;
import okhttp3.Authenticator;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Keeps OkHttp from repeating a request on its own. With redirects, authenticators and its retry
 * switch off it still repeats on 503 with {@code Retry-After: 0} and on 421. So these two statuses
 * pass its innermost part under a number that it has no rule for; and so does a 407 that no proxy
 * sent, since OkHttp would throw the answer away.
 *
 * <p>Used in two places: as the last of the application's interceptors, and as the first of the
 * network's.
 */
final class RepeatGuard {
  /** Added to a status, gives a number that no server can send. */
  private static final int HIDDEN = 1000;

  private RepeatGuard() {}

  /**
   * Closes the switches that an interceptor of the user's may have opened, and shows the true
   * status again.
   */
  static Response outside(Interceptor.Chain chain) throws IOException {
    Response response = closed(chain).proceed(chain.request());
    if (response.code() < HIDDEN) {
      return response;
    }
    Response.Builder shown = response.newBuilder().code(response.code() - HIDDEN);
    Response network = response.networkResponse();
    if (network != null) {
      shown.networkResponse(network.newBuilder().code(network.code() - HIDDEN).build());
    }
    return shown.build();
  }

  /** The same chain unless something was opened, since each switch copies it. */
  private static Interceptor.Chain closed(Interceptor.Chain chain) {
    boolean open =
        chain.getRetryOnConnectionFailure()
            || chain.getAuthenticator() != Authenticator.NONE
            || chain.getCache() != null;
    return open
        ? chain
            .withRetryOnConnectionFailure(false)
            .withAuthenticator(Authenticator.NONE)
            .withCache(null)
        : chain;
  }

  /**
   * Hides the status from the part of OkHttp that would repeat, and stops an interceptor of the
   * user's that repeats what must not be.
   */
  static Response inside(Interceptor.Chain chain) throws IOException {
    CallRecord record = chain.call().request().tag(CallRecord.class);
    if (record != null && isOfCall(chain)) {
      if (!record.maySend()) {
        throw new IOException(
            "an interceptor of the OkHttpClient wanted to send it a second time, which is not done with calls that may"
                + " not be repeated: leave repetitions to the RetryPolicy");
      }
      record.passed();
    }
    Response response = chain.proceed(chain.request());
    boolean hide =
        response.code() == 503
            || response.code() == 421
            || (response.code() == 407 && !isFromProxy(chain));
    return hide ? response.newBuilder().code(response.code() + HIDDEN).build() : response;
  }

  /** Whether it is the call's own request, perhaps copied, and not one for a token, for example. */
  private static boolean isOfCall(Interceptor.Chain chain) {
    Request request = chain.request();
    Request own = chain.call().request();
    return request.tag(CallRecord.class) != null
        || (request.url().equals(own.url()) && request.method().equals(own.method()));
  }

  /** Whether a proxy reads the requests, instead of passing a tunnel on to the server. */
  private static boolean isFromProxy(Interceptor.Chain chain) {
    Connection connection = chain.connection();
    return connection != null
        && connection.route().proxy().type() == Proxy.Type.HTTP
        && !connection.route().requiresTunnel();
  }
}
