package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.AuthenticationException;
import io.mailgunapi.error.DecodingException;
import io.mailgunapi.error.ErrorAnswer;
import io.mailgunapi.error.ErrorBody;
import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.error.TransportException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  private ApiException failure(MockResponse response) {
    wire.server.enqueue(response);
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(RetryPolicy.none()));
    return catchThrowableOfType(ApiException.class, () -> mailgun.execute(Samples.send(mailgun)));
  }

  private ApiException failure(int status, String body) {
    return failure(new MockResponse.Builder().code(status).body(body).build());
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("{\"message\": \"Domain not found\"}", "Domain not found"),
        Arguments.of("{\"Message\": \"Domain not found\"}", "Domain not found"),
        Arguments.of("{\"Error\": \"bad thing\"}", "bad thing"),
        Arguments.of("{\"error\": \"bad thing\"}", "bad thing"),
        Arguments.of("{\"error\": {\"name\": \"X\", \"message\": \"nested\"}}", "nested"),
        Arguments.of("{\"error\": {\"name\": \"X\"}}", null),
        Arguments.of("{\"Reason\": \"taken\"}", "taken"),
        Arguments.of("{\"Description\": \"running\"}", "running"),
        Arguments.of("{\"Field\": \"url\", \"Value\": \"x\"}", "field url is not valid: x"),
        Arguments.of("{\"Field\": \"url\"}", "field url is missing"),
        Arguments.of("{\"message\": \"\", \"Error\": \"second\"}", "second"),
        Arguments.of("{\"message\": null, \"other\": [1, {\"a\": true}]}", null),
        Arguments.of("{\"message\": 5}", "5"),
        Arguments.of("  {\"message\": \"cut\", \"x\": \"unfin", "cut"),
        Arguments.of("{\"mess", null),
        Arguments.of("Forbidden", "Forbidden"),
        Arguments.of("\nForbidden\n", "Forbidden"),
        Arguments.of("", null),
        Arguments.of("   ", null),
        Arguments.of(
            "<html><body>404</body></html>", "an HTML page instead of an answer of the API"),
        Arguments.of("x".repeat(300), "x".repeat(200) + "…"),
        Arguments.of("[1,2]", "[1,2]"));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void bodyOfAnyShapeIsUnderstood(String body, String message) {
    ApiException failure = failure(400, body);

    assertThat(failure.body().message()).isEqualTo(message);
    assertThat(failure.rawBody()).isEqualTo(body);
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(failure)
        .hasMessage(
            "POST /v3/{domain}/messages → 400 (sendMessage, mg.example.com): "
                + (message == null ? "no reason given" : message)
                + ". Correct the request: unchanged it will be refused again");
  }

  @Test
  void htmlIsKnownByItsTypeToo() {
    ApiException failure =
        failure(
            new MockResponse.Builder()
                .code(404)
                .setHeader("Content-Type", "text/html")
                .body("\n oops <b>no</b>")
                .build());

    assertThat(failure.body().message()).isEqualTo("an HTML page instead of an answer of the API");
  }

  @Test
  void plainForbiddenIsUnderstoodWhateverItsType() {
    ApiException failure =
        failure(
            new MockResponse.Builder()
                .code(401)
                .setHeader("Content-Type", "text/html")
                .body("Forbidden")
                .build());

    assertThat(failure).isInstanceOf(AuthenticationException.class);
    assertThat(failure.body().message()).isEqualTo("Forbidden");
    assertThat(failure)
        .hasMessageContaining(": Forbidden. Check all three: the API key")
        .hasMessageContaining("the domain mg.example.com, and the region");
  }

  @Test
  void fieldsOfTheBodyAreKept() {
    ErrorBody body =
        failure(
                400,
                "{\"Field\":\"url\",\"Value\":\"x\",\"Reason\":\"r\",\"Description\":\"d\",\"n\":9007199254740993}")
            .body();

    assertThat(body.field()).isEqualTo("url");
    assertThat(body.value()).isEqualTo("x");
    assertThat(body.reason()).isEqualTo("r");
    assertThat(body.description()).isEqualTo("d");
    assertThat(body.fields().get("n")).hasToString("9007199254740993");
    assertThat(body).hasToString("ErrorBody{d}");
    assertThat(ErrorBody.empty()).hasToString("ErrorBody{}");
    assertThatThrownBy(() -> body.fields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "400,ApiException",
    "401,AuthenticationException",
    "402,ApiException",
    "403,AuthenticationException",
    "404,NotFoundException",
    "409,ApiException",
    "413,ApiException",
    "420,RateLimitException",
    "429,RateLimitException",
    "500,ApiException"
  })
  void statusDecidesTheType(int status, String type) {
    ApiException failure = failure(status, "");

    assertThat(failure.getClass().getSimpleName()).isEqualTo(type);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.operation()).isEqualTo("sendMessage");
    assertThat(failure.outcome()).isEqualTo(status >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "402, The account's plan may not include this",
    "413, 'Make the request smaller, for example with fewer attachments'",
    "429, 'Wait as long as retryAfter() says, or longer if it says nothing'",
    "500, It may have been carried out or not: look before calling again",
    "409, no reason given"
  })
  void messageEndsWithTheNextStep(int status, String step) {
    assertThat(failure(status, "")).hasMessageEndingWith(step);
  }

  @Test
  void callsWithoutADomainNameKeyAndRegionAlone() {
    wire.answer(403, "Forbidden").answer(404, "{}");
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(mailgun.keys().listKeys()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessage(
            "GET /v1/keys → 403 (listKeys): Forbidden. Check the API key, its role, the account's IP allowlist, and the"
                + " region (this call went to "
                + wire.url()
                + ")");
    assertThatThrownBy(() -> mailgun.execute(mailgun.keys().deleteKey("1")))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Check the id or name, and the region (this call went to");
  }

  @Test
  void failedReadChangedNothing() {
    wire.answer(500, "{\"message\":\"oops.\"}");
    Mailgun mailgun = wire.client(builder -> builder.retryPolicy(RetryPolicy.none()));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .hasMessageEndingWith(": oops. Nothing was changed: call again later");
  }

  @Test
  void headersRequestIdAndWaitAreKept() {
    ApiException failure =
        failure(
            new MockResponse.Builder()
                .code(429)
                .setHeader("X-Request-Id", "abc-1")
                .setHeader("Retry-After", "9")
                .body("{\"message\":\"Too Many Requests\"}")
                .build());

    assertThat(failure).isInstanceOf(RateLimitException.class);
    assertThat(failure.requestId()).isEqualTo("abc-1");
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(9));
    assertThat(failure.headers().get("RETRY-AFTER")).containsExactly("9");
  }

  @Test
  void waitIsNotReadFromRefusalsThatAreNoLimits() {
    ApiException failure =
        failure(
            new MockResponse.Builder()
                .code(400)
                .setHeader("X-Request-Reset", "1772366407000")
                .build());

    assertThat(failure.retryAfter()).isNull();
    assertThat(failure.requestId()).isNull();
  }

  @Test
  void bodyWithoutEndIsCutAndNotHeldInMemory() {
    MockResponseBody endless =
        new MockResponseBody() {
          @Override
          public long getContentLength() {
            return 4L << 30;
          }

          @Override
          public void writeTo(BufferedSink sink) throws java.io.IOException {
            byte[] chunk = "x".repeat(8192).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (long written = 0; written < 4L << 30; written += chunk.length) {
              sink.write(chunk);
            }
          }
        };

    ApiException failure = failure(new MockResponse.Builder().code(502).body(endless).build());

    assertThat(failure.rawBody()).hasSize(64 * 1024);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void errorCutWithinItsBodyKeepsItsBeginning() {
    ApiException failure =
        failure(
            new MockResponse.Builder()
                .code(400)
                .body("{\"message\":\"cut\",\"rest\":\"" + "x".repeat(200_000) + "\"}")
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());

    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.body().message()).isEqualTo("cut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>welcome to the hotel</html>",
        "{\"id\":",
        "{\"id\":{}}",
        "",
        "null",
        "[]",
        "Forbidden"
      })
  void successThatCanNotBeReadIsAccepted(String body) {
    wire.answer(body);
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(DecodingException.class)
        .hasMessageStartingWith(
            "POST /v3/{domain}/messages (sendMessage, mg.example.com) was accepted, but its answer can't be read: ")
        .extracting(e -> ((DecodingException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mailgun Magnificent API", "\"Mailgun Magnificent API\"\n"})
  void greetingInPlaceOfAnAnswerSaysThatNothingWasDone(String body) {
    wire.answer(body).answer(body);
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Mailgun Magnificent API")
        .extracting(e -> ((NotFoundException) e).outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThatThrownBy(() -> mailgun.execute(mailgun.accountWebhooks().deleteAccountWebhook("w1")))
        .isInstanceOf(NotFoundException.class);
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void greetingAfterALostTryIsNoProofOfADeletion() {
    wire.answer(503, "").answer("Mailgun Magnificent API");
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(mailgun.accountWebhooks().deleteAccountWebhook("w1")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void decodingFailureNamesTheJsonPath() {
    wire.answer("{\"items\":[{\"address\":\"a@x.org\"},{\"address\":{}}]}");
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(mailgun.bounces().listBounces(Samples.DOMAIN)))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("$.items[1].address");
  }

  @Test
  void decodingFailureOfAPageIsTyped() {
    wire.answer("{\"items\":[{\"address\":{}}]}").answer(500, "").answer("<html>");
    Mailgun mailgun = wire.client();

    assertThatThrownBy(
            () -> mailgun.paginate(mailgun.bounces().listBounces(Samples.DOMAIN)).first())
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("$.items[0].address");
    assertThatThrownBy(
            () -> mailgun.paginate(mailgun.bounces().listBounces(Samples.DOMAIN)).first())
        .isInstanceOf(DecodingException.class);
  }

  @Test
  void wrongArgumentIsToldBeforeAnythingIsSent() {
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(mailgun.domains().getDomain("")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mailgun.executeAsync(mailgun.domains().getDomain("")).join())
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(wire.requests()).isZero();
  }

  @Test
  void callMadeTwiceIsRefused() {
    wire.answer(Samples.DOMAIN_ANSWER);
    Mailgun mailgun = wire.client();
    var call = Samples.read(mailgun);
    mailgun.execute(call);

    assertThatThrownBy(() -> mailgun.execute(call))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("this call was made before");
    assertThatThrownBy(() -> mailgun.executeAsync(call)).isInstanceOf(IllegalStateException.class);
    wire.answer(Samples.DOMAIN_ANSWER);
    assertThat(mailgun.execute(call.clone()).domain().name()).isEqualTo(Samples.DOMAIN);
  }

  @Test
  void unknownHostIsAFailureOfTransport() {
    Mailgun mailgun =
        wire.client(
            builder -> builder.baseUrl("https://nowhere.invalid").retryPolicy(RetryPolicy.none()));

    assertThatThrownBy(() -> mailgun.execute(Samples.read(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith(
            "GET /v4/domains/{domain} (getDomain, mg.example.com) was not sent to https://nowhere.invalid: ")
        .hasMessageEndingWith(
            "Nothing was carried out: check the network and the base URL, then call again");
  }

  @Test
  void exceptionsCanBeMadeForTestsOfTheUsersOwn() {
    ErrorAnswer answer =
        ErrorAnswer.builder(404, "GET", "/v4/domains/{domain}")
            .operation("getDomain")
            .body(ErrorBody.ofFields(Map.of("message", "Domain not found")))
            .headers(Map.of("X-A", List.of("1")))
            .build();

    assertThat(answer.toException())
        .isInstanceOf(NotFoundException.class)
        .hasMessage("GET /v4/domains/{domain} → 404 (getDomain): Domain not found");
    assertThat(answer.toException().headers()).containsKey("x-a");
  }

  @Test
  void acceptanceWithoutContentThatHasABodyIsStillAnAcceptance() {
    wire.server.enqueue(new MockResponse.Builder().code(204).body("unexpected").build());
    Mailgun mailgun = wire.client();

    assertThatThrownBy(() -> mailgun.execute(Samples.send(mailgun)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("The server had accepted it")
        .extracting(e -> ((TransportException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void statusOutsideTheStandardIsShownAsItIs() {
    ApiException failure = failure(new MockResponse.Builder().status("HTTP/1.1 999 No").build());

    assertThat(failure.status()).isEqualTo(999);
    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void refusalOfAProxyBehindTheServerIsARefusal() {
    ApiException failure = failure(407, "who are you");

    assertThat(failure.status()).isEqualTo(407);
    assertThat(failure.body().message()).isEqualTo("who are you");
    assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
  }
}
