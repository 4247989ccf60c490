package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.testing.wire.PromptSockets;
import io.mailgunapi.testing.wire.SpecDocument;
import io.mailgunapi.testing.wire.WireRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
        RecordingProxy proxy = RecordingProxy.to(server.url("/"), Duration.ofSeconds(30))) {
      Recording recording = proxy.record();
      OkHttpClient client = new OkHttpClient();
      for (int i = 0; i < 20; i++) {
        Request request = new Request.Builder().url(proxy.baseUrl() + "/v3/routes/" + i).build();
        try (Response each = client.newCall(request).execute()) {
          assertThat(each.body().string()).isEqualTo(BOUNCE);
        }
      }
      assertThat(recording.exchanges()).hasSize(20).allMatch(each -> each.failure() == null);
      client.connectionPool().evictAll();
    }
  }

  @Test
  void operationThatHangsIsBlamedAndNotTheNext() throws Exception {
    Dispatcher first =
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return request.getTarget().contains("/bounces/")
                ? json(BOUNCE).build()
                : new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
          }
        };
    try (MockWebServer server = started(first)) {
      ContractReport report =
          run(suite(server).timeout(Duration.ofMillis(300)), "listBounces", "getBounce");

      assertThat(of(report, "listBounces").reasons())
          .containsExactly("the server was reached but gave no whole answer: timeout");
      assertThat(of(report, "getBounce").verdict()).isEqualTo(Verdict.PASSED);
      assertThat(of(report, "getBounce").exchanges()).hasSize(1);
    }
  }

  @Test
  void answerThatComesAfterTheClientGaveUpStaysWithItsOperation() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    Dispatcher late =
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            if (request.getTarget().contains("/bounces/")) {
              second.countDown();
            } else {
              second.await();
            }
            return json(BOUNCE).build();
          }
        };
    try (MockWebServer server = started(late)) {
      ContractSuite.Builder suite = suite(server).clients(BrokenServersTest::hastyClient);
      ContractReport report = run(suite, "listBounces", "getBounce");

      assertThat(of(report, "listBounces").reasons())
          .containsExactly(
              "the server was reached but gave no whole answer: none had come when the client gave"
                  + " up");
      assertThat(of(report, "getBounce").verdict()).isEqualTo(Verdict.PASSED);
      assertThat(of(report, "getBounce").exchanges()).hasSize(1);
    }
  }

  @Test
  void lateAnswerChangesNothingThatWasTaken() {
    WireRequest request = new WireRequest("GET", "/", Map.of(), Headers.EMPTY, ByteString.EMPTY);
    Recording recording = new Recording();
    int place = recording.arrived(request);
    List<Exchange> taken = recording.exchanges();

    recording.ended(place, new Exchange(request, 200, Headers.EMPTY, ByteString.EMPTY, null));

    assertThat(taken).singleElement().matches(each -> each.status() == 0);
    assertThat(recording.exchanges()).singleElement().matches(each -> each.status() == 200);
  }

  @Test
  void timeoutOutOfRangeIsRefused() {
    for (Duration wrong :
        List.of(Duration.ZERO, Duration.ofNanos(5), Duration.ofSeconds(-1), Duration.ofDays(1))) {
      assertThatThrownBy(() -> ContractSuite.builder().timeout(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "timeout is "
                  + wrong
                  + ", but must be from PT0.001S to PT1H: give how long the server may take for"
                  + " one answer, such as PT30S");
    }
  }

  @Test
  void answerThatOnlyTheClientCanReadFailsItsOperationAlone() throws Exception {
    String before = BOUNCE.substring(0, BOUNCE.length() - 1) + ",\"extra\":";
    ByteString notUtf8 =
        new Buffer().writeUtf8(before + "\"").writeByte(0xff).writeUtf8("\"}").readByteString();
    ByteString longNumber = ByteString.encodeUtf8(before + "1".repeat(1_200) + "}");
    for (ByteString body : List.of(notUtf8, longNumber)) {
      try (MockWebServer server = started(json("").body(new Buffer().write(body)).build())) {
        ContractReport report = run(suite(server), "getBounce");

        assertThat(of(report, "getBounce").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(of(report, "getBounce").reasons())
            .anyMatch(reason -> reason.contains("is not JSON: "));
      }
    }
  }

  @Test
  void answerThatTheSuiteCanNotJudgeFailsItsOperationAlone() throws Exception {
    JsonNode copy = SpecDocument.bundled().root().deepCopy();
    ((ObjectNode) copy.at("/components/schemas/Bounce/properties/code"))
        .put("$ref", "#/components/schemas/Nowhere");
    try (MockWebServer server = started(json(BOUNCE).build())) {
      ContractSuite.Builder suite = suite(server).document(new SpecDocument(copy));
      ContractReport report = run(suite, "getBounce", "deleteBounce");

      assertThat(of(report, "getBounce").verdict()).isEqualTo(Verdict.FAILED);
      assertThat(of(report, "getBounce").reasons())
          .singleElement()
          .asString()
          .startsWith("the suite could not judge this answer: ");
      assertThat(of(report, "getBounce").exchanges()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 429})
  void serverThatRefusesEverythingDoesNotPass(int status) throws Exception {
    try (MockWebServer server =
        started(json("{\"message\":\"Not for you\"}").code(status).build())) {
      ContractReport report = suite(server).build().run();

      assertThat(report.count(Verdict.FAILED)).isZero();
      assertThat(report.passed()).isFalse();
      assertThat(report.refused()).isEqualTo(report.count(Verdict.PASSED)).isGreaterThan(90);
      assertThat(report.failure().orElseThrow())
          .startsWith(
              "nothing was proven, since the server refused every operation that it offers");
      assertThat(report.describe())
          .contains(" of those passed were refused as described, their success was not seen: ")
          .endsWith("\n" + report.summary());
    }
  }

  @Test
  void headersOutsideAsciiArePassedOn() throws Exception {
    MockResponse answer = json(BOUNCE).addHeaderLenient("X-Greeting", "Grüße").build();
    try (MockWebServer server = started(answer)) {
      ContractReport report = run(suite(server), "getBounce");

      assertThat(of(report, "getBounce").verdict()).isEqualTo(Verdict.PASSED);
      assertThat(of(report, "getBounce").exchanges().get(0).received())
          .contains("X-Greeting: Grüße");
    }
  }

  private static MockResponse.Builder json(String body) {
    return new MockResponse.Builder().addHeader("Content-Type", "application/json").body(body);
  }

  private static Mailgun hastyClient(String url) {
    return Mailgun.builder()
        .apiKey(SuiteFixture.KEY)
        .baseUrl(url)
        .retryPolicy(RetryPolicy.none())
        .callTimeout(Duration.ofSeconds(2))
        .build();
  }

  private static MockWebServer started(MockResponse answer) throws Exception {
    return started(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer;
          }
        });
  }

  private static MockWebServer started(Dispatcher answers) throws Exception {
    MockWebServer server = new MockWebServer();
    server.setDispatcher(answers);
    server.setServerSocketFactory(new PromptSockets());
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }

  private static ContractSuite.Builder suite(MockWebServer server) {
    return ContractSuite.builder()
        .baseUrl("http://127.0.0.1:" + server.getPort())
        .apiKey(SuiteFixture.KEY);
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
