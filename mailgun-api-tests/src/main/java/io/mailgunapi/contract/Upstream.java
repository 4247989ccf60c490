package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.WireRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The server behind a proxy: sends it requests as they came in, and tells what it answered. Safe
 * for use by several threads.
 */
final class Upstream implements AutoCloseable {
  /** OkHttp refuses to make these without a body. */
  private static final Set<String> NEED_BODY = Set.of("POST", "PUT", "PATCH");

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final String origin;
  private final OkHttpClient client;

  /**
   * @param target the server's URL, the path of which goes before that of each request
   * @param timeout how long one answer may take
   */
  Upstream(HttpUrl target, Duration timeout) {
    String text = target.toString();
    origin = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    client =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(timeout.compareTo(CONNECT_TIMEOUT) < 0 ? timeout : CONNECT_TIMEOUT)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .callTimeout(timeout)
            .build();
  }

  /** A request that was received, addressed to the server. */
  Request forwarded(RecordedRequest received) {
    Headers headers =
        received
            .getHeaders()
            .newBuilder()
            // OkHttp sets these itself; without Accept-Encoding it inflates what it asked for.
            .removeAll("Host")
            .removeAll("Accept-Encoding")
            .removeAll("Content-Length")
            .removeAll("Transfer-Encoding")
            .removeAll("Connection")
            .build();
    ByteString body = body(received);
    @Nullable RequestBody content =
        body.size() > 0 || NEED_BODY.contains(received.getMethod())
            ? RequestBody.create(body, null)
            : null;
    return new Request.Builder()
        .url(HttpUrl.get(origin + received.getTarget()))
        .headers(headers)
        .method(received.getMethod(), content)
        .build();
  }

  static ByteString body(RecordedRequest received) {
    ByteString body = received.getBody();
    return body == null ? ByteString.EMPTY : body;
  }

  /**
   * Sends a request.
   *
   * @param as what to call it in the exchange
   */
  Exchange exchange(WireRequest as, Request request) {
    Contact contact = new Contact();
    try {
      return answer(as, request, contact);
    } catch (IOException e) {
      // Reading twice does no harm. What writes is not sent again; OkHttp looks more closely at a
      // kept connection before it entrusts that to it.
      if (!request.method().equals("GET") || !contact.wasStale(e)) {
        return Exchange.unanswered(as, contact.noAnswer(e));
      }
    }
    client.connectionPool().evictAll();
    Contact again = new Contact();
    try {
      return answer(as, request, again);
    } catch (IOException e) {
      return Exchange.unanswered(as, again.noAnswer(e));
    }
  }

  private Exchange answer(WireRequest as, Request request, Contact contact) throws IOException {
    OkHttpClient watched = client.newBuilder().eventListener(contact).build();
    try (Response answer = watched.newCall(request).execute()) {
      return new Exchange(
          as, answer.code(), answer.headers(), answer.body().byteString(), /* failure= */ null);
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
