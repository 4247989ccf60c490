package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.MalformedRequestException;
import io.mailgunapi.testing.wire.RequestReader;
import io.mailgunapi.testing.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okio.Buffer;

/**
 * Stands on loopback between client and server and keeps every request and answer as the wire has
 * them, the key included. Safe for use by several threads.
 */
final class RecordingProxy implements AutoCloseable {
  /** The server says at every start and stop that it did so. */
  private static final Logger CHATTER = Logger.getLogger(MockWebServer.class.getName());

  private final MockWebServer server = new MockWebServer();
  private final RequestReader reader = new RequestReader();
  private final Upstream upstream;
  private final List<Exchange> exchanges = new ArrayList<>();

  private RecordingProxy(Upstream upstream) {
    this.upstream = upstream;
  }

  /** A proxy, listening, for the server at this URL. */
  static RecordingProxy to(HttpUrl target) {
    CHATTER.setLevel(Level.WARNING);
    RecordingProxy proxy = new RecordingProxy(new Upstream(target));
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
    Exchange exchange = upstream.exchange(read(received), upstream.forwarded(received));
    keep(exchange);
    return exchange.failure() == null ? copied(exchange) : none();
  }

  private WireRequest read(RecordedRequest received) {
    try {
      return reader.read(
          received.getMethod(),
          received.getTarget(),
          received.getHeaders(),
          Upstream.body(received));
    } catch (MalformedRequestException e) {
      return new WireRequest(
          received.getMethod(),
          received.getTarget(),
          Map.of(),
          received.getHeaders(),
          Upstream.body(received));
    }
  }

  private static MockResponse none() {
    return new MockResponse.Builder()
        .onResponseStart(new SocketEffect.CloseSocket(true, false, false))
        .build();
  }

  private static MockResponse copied(Exchange answer) {
    MockResponse.Builder copy = new MockResponse.Builder().code(answer.status());
    if (answer.status() != 204 && answer.status() != 304) {
      copy.body(new Buffer().write(answer.body()));
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

  @Override
  public void close() {
    upstream.close();
    server.close();
  }
}
