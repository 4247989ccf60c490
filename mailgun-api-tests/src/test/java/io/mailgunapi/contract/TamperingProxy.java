package io.mailgunapi.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;

/** Stands behind the client and makes it look as if the client were another, with a mistake. */
final class TamperingProxy implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpClient upstream =
      new OkHttpClient.Builder().followRedirects(false).retryOnConnectionFailure(false).build();

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
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest received) {
            try {
              return pass(target, mistake, received);
            } catch (IOException e) {
              return new MockResponse.Builder().code(502).build();
            }
          }
        });
    server.setServerSocketFactory(new PromptSockets());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  String baseUrl() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private MockResponse pass(String target, Mistake mistake, RecordedRequest received)
      throws IOException {
    ByteString body = received.getBody() == null ? ByteString.EMPTY : received.getBody();
    boolean none = body.size() == 0 && received.getMethod().matches("GET|DELETE");
    Headers headers =
        received.getHeaders().newBuilder().removeAll("Host").removeAll("Content-Length").build();
    Request request =
        new Request.Builder()
            .url(HttpUrl.get(target + received.getTarget()))
            .headers(headers)
            .method(received.getMethod(), none ? null : RequestBody.create(body, null))
            .build();
    MockResponse last = null;
    for (int i = 0; i < mistake.times(); i++) {
      try (Response answer = upstream.newCall(mistake.request().apply(request)).execute()) {
        MockResponse.Builder copy =
            new MockResponse.Builder().code(answer.code()).body(answer.body().string());
        String type = answer.header("Content-Type");
        last =
            mistake
                .answer()
                .apply((type == null ? copy : copy.addHeader("Content-Type", type)).build());
      }
    }
    return last;
  }

  @Override
  public void close() {
    upstream.dispatcher().cancelAll();
    server.close();
    upstream.connectionPool().evictAll();
  }
}
