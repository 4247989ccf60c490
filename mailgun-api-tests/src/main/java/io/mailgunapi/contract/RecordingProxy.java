package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.MalformedRequestException;
import io.mailgunapi.testing.wire.PromptSockets;
import io.mailgunapi.testing.wire.RequestReader;
import io.mailgunapi.testing.wire.WireRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
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
  private final MockWebServer server = new MockWebServer();
  private final RequestReader reader = new RequestReader();
  private final Upstream upstream;
  private volatile Recording recording = new Recording();

  private RecordingProxy(Upstream upstream) {
    this.upstream = upstream;
  }

  /**
   * A proxy, listening.
   *
   * @param target the server
   * @param timeout how long the server may take for one answer
   */
  static RecordingProxy to(HttpUrl target, Duration timeout) {
    RecordingProxy proxy = new RecordingProxy(new Upstream(target, timeout));
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

  /** Starts anew: what comes from now on is kept there and nowhere else. */
  Recording record() {
    Recording started = new Recording();
    recording = started;
    return started;
  }

  private MockResponse pass(RecordedRequest received) {
    Recording current = recording;
    WireRequest request = read(received);
    int place = current.arrived(request);
    try {
      Exchange exchange = upstream.exchange(request, upstream.forwarded(received));
      MockResponse answer = exchange.failure() == null ? copied(exchange) : none();
      current.ended(place, exchange);
      return answer;
    } catch (RuntimeException e) {
      // Thrown from here it would end the connection and leave no trace in the report.
      NoAnswer failure = new NoAnswer(NoAnswer.Kind.NOT_CARRIED, e.toString());
      current.ended(place, Exchange.unanswered(request, failure));
      return none();
    }
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

  /** An answer as it came, but for what is about the connection. */
  static MockResponse copied(Exchange answer) {
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
        // As it came: the wire allows more than the strict method does.
        copy.addHeaderLenient(name, answer.headers().value(i));
      }
    }
    return copy.build();
  }

  @Override
  public void close() {
    upstream.close();
    server.close();
  }
}
