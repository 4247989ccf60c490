package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.PromptSockets;
import io.mailgunapi.testing.wire.WireRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Request;

/** Stands behind the client and makes it look as if the client were another, with a mistake. */
final class TamperingProxy implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final Upstream upstream;

  /**
   * A mistake of the client's: what it does to requests, how often it sends them, and to answers.
   */
  record Mistake(UnaryOperator<Request> request, int times, UnaryOperator<MockResponse> answer) {
    static Mistake ofRequest(UnaryOperator<Request> request) {
      return new Mistake(request, 1, UnaryOperator.identity());
    }

    static Mistake ofAnswer(UnaryOperator<MockResponse> answer) {
      return new Mistake(UnaryOperator.identity(), 1, answer);
    }

    static Mistake repeated(int times) {
      return new Mistake(UnaryOperator.identity(), times, UnaryOperator.identity());
    }
  }

  TamperingProxy(String target, Mistake mistake) throws IOException {
    upstream = new Upstream(HttpUrl.get(target), Duration.ofSeconds(30));
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest received) {
            return pass(mistake, received);
          }
        });
    server.setServerSocketFactory(new PromptSockets());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private MockResponse pass(Mistake mistake, RecordedRequest received) {
    WireRequest as =
        new WireRequest(
            received.getMethod(),
            received.getTarget(),
            Map.of(),
            received.getHeaders(),
            Upstream.body(received));
    MockResponse last = null;
    for (int i = 0; i < mistake.times(); i++) {
      Request request = mistake.request().apply(upstream.forwarded(received));
      Exchange exchange = upstream.exchange(as, request);
      last =
          exchange.failure() == null
              ? mistake.answer().apply(RecordingProxy.copied(exchange))
              : new MockResponse.Builder().code(502).build();
    }
    return last;
  }

  @Override
  public void close() {
    upstream.close();
    server.close();
  }
}
