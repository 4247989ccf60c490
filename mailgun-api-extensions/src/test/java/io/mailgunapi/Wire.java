package io.mailgunapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;

/** A server on loopback and clients of it, whose waits pass at once. */
final class Wire implements AutoCloseable {
  static final String KEY = "key-0123456789abcdef0123456789abcdef";

  final MockWebServer server = new MockWebServer();
  final FakeWaits waits = new FakeWaits();
  private final List<Mailgun> clients = new ArrayList<>();

  Wire() {
    this(Protocol.HTTP_2, Protocol.HTTP_1_1);
  }

  Wire(Protocol... protocols) {
    server.setProtocols(List.of(protocols));
    // A request too many is answered 404 at once, so that a test fails instead of waiting.
    ((QueueDispatcher) server.getDispatcher()).setFailFast(true);
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return BaseUrls.origin(server.url("/"));
  }

  Mailgun client() {
    return client(builder -> builder);
  }

  Mailgun client(UnaryOperator<Mailgun.Builder> change) {
    Mailgun.Builder builder =
        Mailgun.builder().apiKey(KEY).baseUrl(url()).waits(waits).random(() -> 0.5);
    Mailgun client = change.apply(builder).build();
    clients.add(client);
    return client;
  }

  Wire answer(int status, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.setHeader(headers[i], headers[i + 1]);
    }
    server.enqueue(response.build());
    return this;
  }

  Wire answer(String body) {
    return answer(200, body);
  }

  int requests() {
    return server.getRequestCount();
  }

  RecordedRequest taken() {
    try {
      RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no further request was made");
      }
      return request;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    clients.forEach(Mailgun::close);
    server.close();
  }
}
