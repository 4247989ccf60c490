package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.Description;
import io.mailgunapi.testing.wire.PromptSockets;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the suite does with servers of any kind, and what its report says. */
class ContractSuiteTest {
  @Test
  void foreignServerIsOnlyReadUnlessWritingIsAllowed() {
    try (FakeMailgun fake = FakeMailgun.start()) {
      ContractReport report = suite(fake.baseUrl()).build().run();

      Set<String> sent = new TreeSet<>();
      fake.requests().all().forEach(each -> sent.add(each.operation()));
      Set<String> reading = new TreeSet<>();
      for (ApiOperation operation : new SpecCatalogue(SpecDocument.bundled()).operations()) {
        if (operation.method().equals("GET")
            || operation.source().path("x-mailgun-safe").asBoolean(false)) {
          reading.add(operation.id());
        }
      }
      assertThat(sent).isEqualTo(reading);
      assertThat(report.count(Verdict.SKIPPED))
          .isEqualTo(Description.operations() - reading.size());
      assertThat(report.count(Verdict.FAILED)).isZero();
    }
  }

  @Test
  void onlySelectedOperationsAreTried() {
    try (FakeMailgun fake = FakeMailgun.start()) {
      ContractReport report =
          suite(fake.baseUrl()).operations(Set.of("listBounces", "listRoutes")).build().run();

      assertThat(fake.requests().count()).isEqualTo(2);
      assertThat(report.summary())
          .isEqualTo("2 passed, 0 failed, " + (Description.operations() - 2) + " skipped");
    }
  }

  @Test
  void selectedOperationThatDoesNotExistIsRefused() {
    ContractSuite suite = suite("http://127.0.0.1:9").operations(Set.of("listComets")).build();

    assertThatThrownBy(suite::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no operation listComets: use an operationId of the description");
  }

  @Test
  void domainTakesThePlaceOfTheExamplesEverywhere() {
    try (FakeMailgun fake = FakeMailgun.builder().domain("mail.shop.example").start()) {
      suite(fake.baseUrl())
          .domain("mail.shop.example")
          .write(true)
          .operations(Set.of("sendMessage"))
          .build()
          .run();

      assertThat(fake.requests().last().target()).isEqualTo("/v3/mail.shop.example/messages");
      assertThat(fake.messages().get(0).from()).isEqualTo("Example Shop <shop@mail.shop.example>");
    }
  }

  @Test
  void whatTheServerDoesNotOfferIsMissing() throws Exception {
    for (MockResponse answer :
        new MockResponse[] {
          answer(404, "text/html", "<html><body>Not Found</body></html>"),
          answer(404, "text/plain", "404 page not found"),
          answer(404, "application/json", "{\"status\":404}"),
          answer(405, "application/json", "{\"message\":\"Method not allowed\"}"),
          answer(501, "text/plain", "")
        }) {
      try (MockWebServer server = new MockWebServer()) {
        server.setDispatcher(always(answer));
        server.start(InetAddress.getLoopbackAddress(), 0);

        OperationResult result = result(server, "getBounce");

        assertThat(result.verdict()).as(answer.toString()).isEqualTo(Verdict.MISSING);
        assertThat(result.reasons().get(0))
            .startsWith("the server does not offer it: status " + answer.getCode());
      }
    }
  }

  @Test
  void serverThatIsNotThereIsMissingAndAskedNoFurther() throws Exception {
    ContractReport report = suite("http://127.0.0.1:" + closedPort()).build().run();

    assertThat(report.count(Verdict.MISSING)).isEqualTo(5);
    assertThat(report.count(Verdict.PASSED)).isZero();
    assertThat(report.count(Verdict.FAILED)).isZero();
    assertThat(report.describe()).contains("): no answer from the server: ");
    assertThat(report.results())
        .filteredOn(each -> each.method().equals("GET") && each.verdict() == Verdict.SKIPPED)
        .hasSizeGreaterThan(80)
        .allMatch(
            each ->
                each.reasons()
                    .equals(
                        List.of(
                            "not tried: the server gave no answer to five operations in a row")));
    assertThat(report.passed()).isFalse();
    assertThat(report.failure().orElseThrow())
        .startsWith("the server gave no answer to five operations in a row, and the rest was not");
  }

  @Test
  void anAnswerInBetweenKeepsTheRunGoing() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      AtomicInteger requests = new AtomicInteger();
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return requests.incrementAndGet() % 5 == 0
                  ? answer(404, "application/json", "{\"message\":\"not found\"}")
                  : new MockResponse.Builder().status("not HTTP").build();
            }
          });
      server.setServerSocketFactory(new PromptSockets());
      server.start(InetAddress.getLoopbackAddress(), 0);

      suite("http://127.0.0.1:" + server.getPort()).build().run();

      assertThat(requests).hasValueGreaterThan(90);
    }
  }

  private static int closedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void serverThatAnswersAgainstTheDescriptionFails() throws Exception {
    assertFails(
        answer(200, "application/json", "{\"code\":\"550\"}"), "required property 'address'");
    assertFails(answer(200, "application/json", "{\"address\":"), "is not JSON");
    assertFails(answer(200, "text/html", "<html></html>"), "does not describe this content type");
    assertFails(answer(201, "application/json", "{}"), "getBounce does not describe this status");
    assertFails(answer(503, "text/html", "<html></html>"), "the server failed with status 503");
    assertFails(
        answer(401, "application/json", "{\"message\":\"Invalid private key\"}"),
        "the server refused the key");
  }

  @Test
  void refusalAsDescribedPassesWithARemark() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          always(answer(404, "application/json", "{\"message\":\"Address not found\"}")));
      server.start(InetAddress.getLoopbackAddress(), 0);

      OperationResult result = result(server, "getBounce");

      assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(result.refused()).isTrue();
      assertThat(result.reasons())
          .containsExactly("refused as described with status 404; the success was not seen");
    }
  }

  @Test
  void idsThatTheServerGivesAreUsedInLaterRequests() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      String route = "{\"id\":\"650000000000000000000001\",\"priority\":0}";
      server.setDispatcher(
          always(
              answer(200, "application/json", "{\"message\":\"made\",\"route\":" + route + "}")));
      server.start(InetAddress.getLoopbackAddress(), 0);

      suite("http://127.0.0.1:" + server.getPort())
          .write(true)
          .operations(Set.of("createRoute", "getRoute", "deleteRoute"))
          .build()
          .run();

      assertThat(server.takeRequest().getTarget()).isEqualTo("/v3/routes");
      assertThat(server.takeRequest().getTarget()).isEqualTo("/v3/routes/650000000000000000000001");
      assertThat(server.takeRequest().getTarget()).isEqualTo("/v3/routes/650000000000000000000001");
    }
  }

  @Test
  void reportShowsEveryOperationAndFetchesNothing(@TempDir Path directory) throws Exception {
    try (FakeMailgun fake = FakeMailgun.start()) {
      suite(fake.baseUrl()).build().run().write(directory);
    }
    JsonNode json = JsonMapper.shared().readTree(Files.readString(directory.resolve("index.json")));
    String html = Files.readString(directory.resolve("index.html"));

    assertThat(json.path("operations").size()).isEqualTo(Description.operations());
    assertThat(json.path("counts").path("failed").asInt()).isZero();
    assertThat(json.path("operations").get(0).propertyNames())
        .containsExactly(
            "operation", "tag", "method", "path", "verdict", "refused", "reasons", "exchanges");
    assertThat(json.path("counts").path("refused").asInt()).isPositive();
    assertThat(html).contains("default-src 'none'").contains(json.path("summary").asString());
    assertThat(html).doesNotContain("src=\"http").doesNotContain("href=\"http");
    assertThat(html.split("</script>", -1)).hasSize(3);
  }

  @Test
  void reportMasksSecrets(@TempDir Path directory) throws Exception {
    try (FakeMailgun fake = FakeMailgun.start()) {
      suite(fake.baseUrl())
          .write(true)
          .operations(Set.of("createKey", "createCredentials", "getSigningKey", "createDomainKey"))
          .build()
          .run()
          .write(directory);
    }
    String json = Files.readString(directory.resolve("index.json"));

    assertThat(json).doesNotContain(SuiteFixture.KEY);
    assertThat(json)
        .doesNotContain(okhttp3.Credentials.basic("api", SuiteFixture.KEY).substring(6));
    assertThat(json).contains("Authorization: ██");
    JsonNode rows = JsonMapper.shared().readTree(json).path("operations");
    for (JsonNode row : rows) {
      for (JsonNode exchange : row.path("exchanges")) {
        assertThat(exchange.path("received").asString())
            .doesNotContainPattern("\"(?:secret|password|http_signing_key)\"\\s*:\\s*\"[^█\"]")
            .doesNotContainPattern("\"credentials\"\\s*:\\s*[{]");
        assertThat(exchange.path("sent").asString()).doesNotContainPattern("password=[^█]");
      }
    }
  }

  @Test
  void echoOfTheKeyIsMasked() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          always(
              answer(
                  400, "application/json", "{\"message\":\"bad key " + SuiteFixture.KEY + "\"}")));
      server.start(InetAddress.getLoopbackAddress(), 0);

      OperationResult result = result(server, "getBounce");

      assertThat(result.toString()).doesNotContain(SuiteFixture.KEY).contains("bad key ██");
    }
  }

  @Test
  void missingBaseUrlAndKeyAreNamed() {
    assertThatThrownBy(() -> ContractSuite.builder().apiKey("key").build())
        .hasMessage("baseUrl is missing: give the server, such as http://127.0.0.1:8080");
    assertThatThrownBy(() -> ContractSuite.builder().baseUrl("http://127.0.0.1:1").build())
        .hasMessage("apiKey is missing: give the key that the server takes");
    assertThatThrownBy(() -> ContractSuite.builder().baseUrl("nowhere"))
        .hasMessage(
            "baseUrl is not a URL: give scheme, host and port, such as http://127.0.0.1:8080");
  }

  private static void assertFails(MockResponse answer, String reason) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(always(answer));
      server.start(InetAddress.getLoopbackAddress(), 0);

      OperationResult result = result(server, "getBounce");

      assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
      assertThat(String.join("\n", result.reasons())).contains(reason);
    }
  }

  private static OperationResult result(MockWebServer server, String operation) {
    return suite("http://127.0.0.1:" + server.getPort())
        .operations(Set.of(operation))
        .build()
        .run()
        .results()
        .stream()
        .filter(each -> each.operation().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  private static ContractSuite.Builder suite(String url) {
    return ContractSuite.builder().baseUrl(url).apiKey(SuiteFixture.KEY);
  }

  private static MockResponse answer(int status, String contentType, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", contentType)
        .body(new okio.Buffer().write(ByteString.encodeUtf8(body)))
        .build();
  }

  private static Dispatcher always(MockResponse answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer;
      }
    };
  }
}
