package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.contract.TamperingProxy.Mistake;
import io.mailgunapi.testing.wire.Description;
import io.mailgunapi.testing.wire.SpecDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The suite fails for each mistake in a copy of the description or the client, and says which. */
class DeliberateMistakesTest {
  private static final String BOUNCE = "/paths/~1v3~1{domain}~1bounces~1{address}";

  static Stream<Arguments> mistakesInTheDescription() {
    return Stream.of(
        spec(
            "wrong path",
            "getBounce",
            root -> {
              ObjectNode paths = (ObjectNode) root.path("paths");
              paths.set(
                  "/v3/{domain}/bounced/{address}", paths.remove("/v3/{domain}/bounces/{address}"));
            },
            "which is not GET /v3/{domain}/bounced/{address}"),
        spec(
            "wrong method",
            "deleteBounce",
            root -> {
              ObjectNode item = (ObjectNode) root.at(BOUNCE);
              item.set("patch", item.remove("delete"));
            },
            "which is not PATCH /v3/{domain}/bounces/{address}"),
        spec(
            "field of an answer that the client loses",
            "getBounce",
            root -> {
              property(root, "Bounce", "mailbox").put("type", "string");
              ((ObjectNode)
                      root.at(BOUNCE + "/get/responses/200/content/application~1json/example"))
                  .put("mailbox", "full");
            },
            "answer/mailbox was lost"),
        spec(
            "field of a request that the client can't send",
            "createTemplate",
            root -> {
              property(root, "CreateTemplateRequest", "colour").put("type", "string");
              for (JsonNode media :
                  root.at("/paths/~1v3~1{domain}~1templates/post/requestBody/content")) {
                ((ObjectNode) media.path("example")).put("colour", "red");
              }
            },
            "CreateTemplateRequest has no colour"),
        spec(
            "wrong type in an answer",
            "getBounce",
            root -> {
              property(root, "Bounce", "code").put("type", "object");
              ((ObjectNode)
                      root.at(BOUNCE + "/get/responses/200/content/application~1json/example"))
                  .putObject("code")
                  .put("smtp", 550);
            },
            "the answer did not decode"),
        spec(
            "wrong type in a request",
            "listRoutes",
            root -> parameter(root, "/paths/~1v3~1routes/get", "limit").put("example", "all"),
            "the client takes java.lang.Long where the description has all"),
        spec(
            "required query value that the client doesn't know",
            "listRoutes",
            root ->
                ((tools.jackson.databind.node.ArrayNode)
                        root.at("/paths/~1v3~1routes/get/parameters"))
                    .addObject()
                    .put("name", "since")
                    .put("in", "query")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string"),
            "'since' parameter is missing"),
        spec(
            "other content type",
            "createRoute",
            root -> {
              ObjectNode content =
                  (ObjectNode) root.at("/paths/~1v3~1routes/post/requestBody/content");
              JsonNode form = content.iterator().next();
              content.removeAll();
              content.set("application/json", form);
            },
            "which the description lacks"),
        spec(
            "operation that the client doesn't have",
            "listComets",
            root ->
                ((ObjectNode) root.path("paths"))
                    .putObject("/v3/comets")
                    .putObject("get")
                    .put("operationId", "listComets")
                    .putObject("responses")
                    .putObject("200"),
            "the client has no method for it"));
  }

  static Stream<Arguments> mistakesInTheClient() {
    return Stream.of(
        client(
            "missing auth", "getBounce", header("Authorization", null), "no Authorization header"),
        client(
            "auth with another key",
            "getBounce",
            header("Authorization", "Basic YXBpOm90aGVy"),
            "not Basic with the key"),
        client(
            "missing agent",
            "getBounce",
            header("User-Agent", "okhttp/5"),
            "User-Agent header does not name the library"),
        client(
            "wrong path",
            "getBounce",
            Mistake.ofRequest(each -> at(each, "/v3/", "/v4/")),
            "which is not GET /v3/{domain}/bounces/{address}"),
        client(
            "changed path value",
            "getBounce",
            Mistake.ofRequest(each -> at(each, "gone", "GONE")),
            "path value address was changed from \"gone@example.org\" to \"GONE@example.org\""),
        client(
            "lost form field",
            "createRoute",
            body(text -> text.replaceFirst("expression=[^&]*&?", "")),
            "'expression' parameter is missing"),
        client(
            "changed form value",
            "createRoute",
            body(text -> text.replaceFirst("priority=[0-9]+", "priority=77")),
            "form field priority was changed"),
        client(
            "form value of the wrong type",
            "createRoute",
            body(text -> text.replaceFirst("priority=[0-9]+", "priority=high")),
            "'priority' parameter is not valid"),
        client(
            "single instead of repeated field",
            "createRoute",
            body(
                text ->
                    text.replaceFirst("&action=[^&]*$", "")
                        .replaceFirst("&action=[^&]*$", "&action=stop%28%29")),
            "form field action"),
        client(
            "single instead of repeated query value",
            "getAccountStats",
            Mistake.ofRequest(each -> at(each, "&event=failed", "")),
            "query value event had 2 items and has 1"),
        client(
            "joined instead of repeated query value",
            "getAccountStats",
            Mistake.ofRequest(
                each -> at(each, "event=delivered&event=failed", "event=delivered,failed")),
            "query value event"),
        client(
            "field that nobody knows",
            "createRoute",
            body(text -> text + "&colour=red"),
            "'colour' parameter is not known here"),
        client(
            "query value that nobody gave",
            "listRoutes",
            Mistake.ofRequest(each -> at(each, "/v3/routes", "/v3/routes?skip=5")),
            "query value skip was sent, but the caller did not give it"),
        client(
            "other content type",
            "createRoute",
            Mistake.ofRequest(
                each ->
                    each.newBuilder()
                        .header("Content-Type", "text/plain")
                        .method(
                            each.method(),
                            RequestBody.create(bodyOf(each), MediaType.get("text/plain")))
                        .build()),
            "Invalid request content type"),
        client("repetition", "createRoute", Mistake.repeated(2), "one call sent 2 requests"),
        client(
            "lost field of an answer",
            "getBounce",
            answer(200, text -> text.replaceFirst("\"code\":\"[^\"]*\",?", "")),
            "answer/code was lost"),
        client(
            "changed time of an answer",
            "getBounce",
            answer(200, text -> text.replaceFirst("2025", "2024")),
            "answer/created_at was changed"),
        client(
            "error that is taken for another",
            "getBounce",
            answer(404, text -> "{\"message\":\"gone\"}"),
            "the answer did not decode"));
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("mistakesInTheDescription")
  void suiteFailsForAMistakeInTheDescription(
      String name, String operation, Consumer<JsonNode> mistake, String reason) throws Exception {
    JsonNode copy = SpecDocument.bundled().root().deepCopy();
    mistake.accept(copy);
    SpecDocument document = new SpecDocument(copy);
    try (ScriptedServer right = new ScriptedServer(document)) {
      ContractReport report =
          suite(right).document(document).operations(Set.of(operation)).build().run();

      assertFailedFor(report, operation, reason);
    }
  }

  @ParameterizedTest(name = "{0} ({1})")
  @MethodSource("mistakesInTheClient")
  void suiteFailsForAMistakeInTheClient(
      String name, String operation, Mistake mistake, String reason) throws Exception {
    try (ScriptedServer server = new ScriptedServer(SpecDocument.bundled());
        Tampered clients = new Tampered(mistake)) {
      ContractReport report =
          suite(server).clients(clients::client).operations(Set.of(operation)).build().run();

      assertFailedFor(report, operation, reason);
    }
  }

  @Test
  void suitePassesWithoutAMistake() throws Exception {
    try (ScriptedServer server = new ScriptedServer(SpecDocument.bundled());
        Tampered clients = new Tampered(Mistake.repeated(1))) {
      ContractReport report =
          suite(server)
              .clients(clients::client)
              .operations(
                  Set.of(
                      "getBounce",
                      "deleteBounce",
                      "createRoute",
                      "listRoutes",
                      "getAccountStats",
                      "createTemplate"))
              .build()
              .run();

      assertThat(report.describe())
          .isEqualTo("6 passed, 0 failed, " + (Description.operations() - 6) + " skipped");
    }
  }

  private static void assertFailedFor(ContractReport report, String operation, String reason) {
    OperationResult result =
        report.results().stream()
            .filter(each -> each.operation().equals(operation))
            .findFirst()
            .orElseThrow();
    assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(String.join("\n", result.reasons())).contains(reason);
    assertThat(report.count(Verdict.FAILED)).isEqualTo(1);
  }

  private static ContractSuite.Builder suite(ScriptedServer server) {
    return ContractSuite.builder()
        .baseUrl(server.url().toString())
        .apiKey(SuiteFixture.KEY)
        .write(true);
  }

  /** Clients whose traffic is tampered with before it is recorded. */
  private static final class Tampered implements AutoCloseable {
    private final Mistake mistake;
    private TamperingProxy proxy;

    Tampered(Mistake mistake) {
      this.mistake = mistake;
    }

    Mailgun client(String url) {
      try {
        proxy = new TamperingProxy(url, mistake);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Mailgun.builder()
          .apiKey(SuiteFixture.KEY)
          .baseUrl(proxy.baseUrl())
          .retryPolicy(RetryPolicy.none())
          .deprecationListener(notice -> {})
          .build();
    }

    @Override
    public void close() {
      proxy.close();
    }
  }

  private static Arguments spec(
      String name, String operation, Consumer<JsonNode> mistake, String reason) {
    return Arguments.of(name, operation, mistake, reason);
  }

  private static Arguments client(String name, String operation, Mistake mistake, String reason) {
    return Arguments.of(name, operation, mistake, reason);
  }

  private static ObjectNode property(JsonNode root, String schema, String name) {
    ObjectNode properties =
        (ObjectNode) root.path("components").path("schemas").path(schema).path("properties");
    return properties.has(name) ? (ObjectNode) properties.path(name) : properties.putObject(name);
  }

  private static ObjectNode parameter(JsonNode root, String operation, String name) {
    for (JsonNode each : root.at(operation + "/parameters")) {
      JsonNode found = each.has("$ref") ? root.at(each.path("$ref").asString().substring(1)) : each;
      if (found.path("name").asString("").equals(name)) {
        return (ObjectNode) found;
      }
    }
    throw new IllegalArgumentException(operation + " has no " + name);
  }

  private static Mistake header(String name, String value) {
    return Mistake.ofRequest(
        each ->
            value == null
                ? each.newBuilder().removeHeader(name).build()
                : each.newBuilder().header(name, value).build());
  }

  private static Request at(Request request, String from, String to) {
    String url = request.url().toString();
    String changed = url.replace(from, to);
    assertThat(changed).isNotEqualTo(url);
    return request.newBuilder().url(changed).build();
  }

  private static Mistake body(UnaryOperator<String> change) {
    return Mistake.ofRequest(
        each -> {
          String text = bodyOf(each);
          String changed = change.apply(text);
          assertThat(changed).isNotEqualTo(text);
          return each.newBuilder().method(each.method(), RequestBody.create(changed, null)).build();
        });
  }

  private static Mistake answer(int status, UnaryOperator<String> change) {
    return Mistake.ofAnswer(
        each -> {
          Buffer text = new Buffer();
          try {
            each.getBody().writeTo(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return new MockResponse.Builder()
              .code(status)
              .addHeader("Content-Type", "application/json")
              .body(change.apply(text.readUtf8()))
              .build();
        });
  }

  private static String bodyOf(Request request) {
    Buffer text = new Buffer();
    try {
      request.body().writeTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.readUtf8();
  }
}
