package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.PromptSockets;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers every operation with an example of the description, or with what a test sets. */
final class ScriptedServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final SpecExamples examples;
  private final SpecCatalogue catalogue;
  private volatile @Nullable Scripted next;

  /** An answer that a test sets; the example of the status where the body is null. */
  record Scripted(String status, @Nullable String contentType, @Nullable ByteString body) {}

  ScriptedServer(SpecDocument document) throws IOException {
    this.examples = new SpecExamples(document);
    this.catalogue = new SpecCatalogue(document);
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.setServerSocketFactory(new PromptSockets());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1:" + server.getPort() + "/");
  }

  /** All answers from now on have this status, {@code default} for one that is not listed. */
  void answerWith(String status) {
    next = new Scripted(status, null, null);
  }

  /** All answers from now on are this. */
  void answerWith(String status, String contentType, ByteString body) {
    next = new Scripted(status, contentType, body);
  }

  /** All answers from now on are the example of the success. */
  void answerWithSuccess() {
    next = null;
  }

  private MockResponse answer(RecordedRequest request) {
    String target = request.getTarget();
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    return catalogue
        .match(request.getMethod(), path)
        .map(match -> answer(match.operation(), request))
        .orElseGet(
            () ->
                new MockResponse.Builder()
                    .code(404)
                    .addHeader("Content-Type", "text/html")
                    .body("<html><body>404 page not found</body></html>")
                    .build());
  }

  private MockResponse answer(ApiOperation operation, RecordedRequest request) {
    Scripted scripted = next;
    String status = scripted == null ? success(operation) : scripted.status();
    int code = status.equals("default") ? 418 : Integer.parseInt(status);
    MockResponse.Builder answer = new MockResponse.Builder().code(code);
    if (scripted != null && scripted.body() != null) {
      return answer
          .addHeader("Content-Type", scripted.contentType())
          .body(new Buffer().write(scripted.body()))
          .build();
    }
    JsonNode content = examples.answer(operation, status).path("content");
    if (content.isMissingNode() || content.isEmpty()) {
      return answer.build();
    }
    String accepted = String.valueOf(request.getHeaders().get("Accept"));
    Map.Entry<String, JsonNode> media =
        content.properties().stream()
            .filter(each -> each.getKey().equals(accepted))
            .findFirst()
            .orElse(content.properties().iterator().next());
    return answer
        .addHeader("Content-Type", media.getKey())
        .body(media.getValue().path("example").toString())
        .build();
  }

  static String success(ApiOperation operation) {
    return operation.source().path("responses").properties().stream()
        .map(Map.Entry::getKey)
        .filter(status -> status.startsWith("2"))
        .findFirst()
        // One operation is gone, and has no other answer than that.
        .orElse("410");
  }

  @Override
  public void close() {
    server.close();
  }
}
