package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that are there and can't be relied on. */
class BrokenServersTest {
  private static final String BOUNCE =
      "{\"address\":\"gone@example.org\",\"code\":\"550\",\"error\":\"No such mailbox\","
          + "\"created_at\":\"Thu, 11 Dec 2025 01:49:40 UTC\"}";

  static Stream<Arguments> brokenAnswers() {
    return Stream.of(
        Arguments.of(
            "cut before the answer",
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build()),
        Arguments.of(
            "cut within the answer",
            json(BOUNCE).onResponseBody(new SocketEffect.CloseSocket()).build()),
        Arguments.of("no HTTP", new MockResponse.Builder().status("220 smtp.example.com").build()),
        Arguments.of("no gzip", json(BOUNCE).addHeader("Content-Encoding", "gzip").build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenAnswers")
  void serverThatGivesNoWholeAnswerFails(String name, MockResponse answer) throws Exception {
    try (MockWebServer server = started(answer)) {
      ContractReport report = run(suite(server), "getBounce");

      assertThat(of(report, "getBounce").verdict()).isEqualTo(Verdict.FAILED);
      assertThat(of(report, "getBounce").reasons())
          .singleElement()
          .asString()
          .startsWith("the server was reached but gave no whole answer: ");
    }
  }

  @Test
  void serverThatClosesEachConnectionWithoutSayingSoPasses() throws Exception {
    MockResponse answer = json(BOUNCE).onResponseEnd(new SocketEffect.CloseSocket()).build();
    try (MockWebServer server = started(answer);
        RecordingProxy proxy = RecordingProxy.to(server.url("/"))) {
      OkHttpClient client = new OkHttpClient();
      for (int i = 0; i < 20; i++) {
        Request request = new Request.Builder().url(proxy.baseUrl() + "/v3/routes/" + i).build();
        try (Response each = client.newCall(request).execute()) {
          assertThat(each.body().string()).isEqualTo(BOUNCE);
        }
      }
      assertThat(proxy.drain()).hasSize(20).allMatch(each -> each.failure() == null);
      client.connectionPool().evictAll();
    }
  }

  private static MockResponse.Builder json(String body) {
    return new MockResponse.Builder().addHeader("Content-Type", "application/json").body(body);
  }

  private static MockWebServer started(MockResponse answer) throws Exception {
    MockWebServer server = new MockWebServer();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer;
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }

  private static ContractSuite.Builder suite(MockWebServer server) {
    return ContractSuite.builder()
        .baseUrl("http://127.0.0.1:" + server.getPort())
        .apiKey(Bench.KEY);
  }

  private static ContractReport run(ContractSuite.Builder suite, String... operations) {
    return suite.operations(Set.of(operations)).build().run();
  }

  private static OperationResult of(ContractReport report, String operation) {
    return report.results().stream()
        .filter(each -> each.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }
}
