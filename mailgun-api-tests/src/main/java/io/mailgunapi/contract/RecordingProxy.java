package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.MalformedRequestException;
import io.mailgunapi.testing.wire.RequestReader;
import io.mailgunapi.testing.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Stands on loopback between client and server and keeps every request and answer as the wire has
 * them, the key included. Safe for use by several threads.
 */
final class RecordingProxy implements AutoCloseable {
  /** The server says at every start and stop that it did so. */
  private static final Logger CHATTER = Logger.getLogger(MockWebServer.class.getName());

  /** OkHttp refuses to make these without one. */
  private static final Set<String> NEED_BODY = Set.of("POST", "PUT", "PATCH");

  private final MockWebServer server = new MockWebServer();
  private final RequestReader reader = new RequestReader();
  private final HttpUrl target;
  private final OkHttpClient upstream =
      new OkHttpClient.Builder()
          .followRedirects(false)
          .followSslRedirects(false)
          .retryOnConnectionFailure(false)
          .callTimeout(Duration.ofSeconds(60))
          .readTimeout(Duration.ofSeconds(60))
          .build();
  private final List<Exchange> exchanges = new ArrayList<>();

  private RecordingProxy(HttpUrl target) {
    this.target = target;
  }

  /** A proxy, listening, for the server at this URL. */
  static RecordingProxy to(HttpUrl target) {
    CHATTER.setLevel(Level.WARNING);
    RecordingProxy proxy = new RecordingProxy(target);
    proxy.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return proxy.pass(request);
          }
        });
    proxy.server.setServerSocketFactory(new PromptSockets());
    try {
      proxy.server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("the recording proxy can't listen on loopback", e);
    }
    return proxy;
  }

  /** Scheme, host and port of this proxy. */
  String baseUrl() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /** What was exchanged since the last time that this was asked. */
  List<Exchange> drain() {
    synchronized (exchanges) {
      List<Exchange> drained = List.copyOf(exchanges);
      exchanges.clear();
      return drained;
    }
  }

  private MockResponse pass(RecordedRequest received) {
    ByteString body = received.getBody() == null ? ByteString.EMPTY : received.getBody();
    WireRequest request;
    try {
      request =
          reader.read(received.getMethod(), received.getTarget(), received.getHeaders(), body);
    } catch (MalformedRequestException e) {
      request =
          new WireRequest(
              received.getMethod(), received.getTarget(), Map.of(), received.getHeaders(), body);
    }
    try (Response answer = upstream.newCall(forwarded(received, body)).execute()) {
      ByteString content = answer.body().byteString();
      keep(new Exchange(request, answer.code(), answer.headers(), content, null));
      return copied(answer, content);
    } catch (IOException e) {
      keep(new Exchange(request, 0, Headers.EMPTY, ByteString.EMPTY, said(e)));
      return new MockResponse.Builder()
          .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
          .build();
    }
  }

  private Request forwarded(RecordedRequest received, ByteString body) {
    HttpUrl url = HttpUrl.get(origin() + received.getTarget());
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
    @Nullable RequestBody content =
        body.size() > 0 || NEED_BODY.contains(received.getMethod())
            ? RequestBody.create(body, null)
            : null;
    return new Request.Builder()
        .url(url)
        .headers(headers)
        .method(received.getMethod(), content)
        .build();
  }

  private String origin() {
    String text = target.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static MockResponse copied(Response answer, ByteString content) {
    MockResponse.Builder copy = new MockResponse.Builder().code(answer.code());
    if (answer.code() != 204 && answer.code() != 304) {
      copy.body(new Buffer().write(content));
    }
    for (int i = 0; i < answer.headers().size(); i++) {
      String name = answer.headers().name(i);
      boolean ours =
          name.equalsIgnoreCase("Content-Length")
              || name.equalsIgnoreCase("Transfer-Encoding")
              || name.equalsIgnoreCase("Content-Encoding")
              || name.equalsIgnoreCase("Connection");
      if (!ours) {
        copy.addHeader(name, answer.headers().value(i));
      }
    }
    return copy.build();
  }

  private void keep(Exchange exchange) {
    synchronized (exchanges) {
      exchanges.add(exchange);
    }
  }

  private static String said(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    upstream.dispatcher().cancelAll();
    server.close();
    upstream.connectionPool().evictAll();
    upstream.dispatcher().executorService().shutdown();
  }
}
