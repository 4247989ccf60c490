package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.Browser.Answer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeRefusalsTest {
  private final FakeMailgun fake =
      FakeMailgun.builder().apiKeys("good").refusedKeys("bad").checkAnswers().start();
  private final Browser browser = new Browser(fake.baseUrl(), "good");

  @AfterEach
  void stop() {
    browser.close();
    fake.close();
  }

  @Test
  void aWrongKeyIsOneWordForSendingAndJsonElsewhere() {
    try (Browser stranger = new Browser(fake.baseUrl(), "other")) {
      Answer send = stranger.postForm("/v3/mg.example.com/messages", "to", "a@example.org");
      assertThat(send.status()).isEqualTo(401);
      assertThat(send.text()).isEqualTo("Forbidden");
      assertThat(send.headers().get("Content-Type")).startsWith("text/plain");
      Answer domains = stranger.get("/v4/domains");
      assertThat(domains.status()).isEqualTo(401);
      assertThat(domains.at("/message")).isEqualTo("Invalid private key");
    }
  }

  @Test
  void aRequestWithoutKeyIsRefused() {
    Request request = new Request.Builder().url(fake.baseUrl() + "/v4/domains").build();
    assertThat(browser.send(request).status()).isEqualTo(401);
  }

  @Test
  void everyKeyIsGoodUnlessToldOtherwise() {
    try (FakeMailgun open = FakeMailgun.builder().refusedKeys("bad").start();
        Browser anybody = new Browser(open.baseUrl(), "whatever");
        Browser refused = new Browser(open.baseUrl(), "bad")) {
      assertThat(anybody.get("/v4/domains").status()).isEqualTo(200);
      assertThat(refused.get("/v4/domains").status()).isEqualTo(401);
    }
  }

  @Test
  void aPathThatDoesNotExistAnswersWithHtml() {
    Answer answer = browser.get("/v3/nothing/here/at/all");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers().get("Content-Type")).isEqualTo("text/html");
    assertThat(answer.text()).contains("<h1>Not Found</h1>");
  }

  @Test
  void anUnknownDomainIsNotFoundInEitherRegion() {
    assertThat(browser.get("/v3/nowhere.example.com/bounces").at("/message"))
        .isEqualTo("Domain not found: nowhere.example.com");
    try (Browser europe = new Browser(fake.euBaseUrl(), "good")) {
      assertThat(europe.get("/v4/domains/mg.example.com").status()).isEqualTo(404);
      assertThat(europe.get("/v4/domains/mg.example.eu").status()).isEqualTo(200);
    }
    assertThat(browser.get("/v4/domains/mg.example.eu").status()).isEqualTo(404);
  }

  @Test
  void aMissingFieldIsNamed() {
    Answer answer = browser.postForm("/v3/mg.example.com/messages", "from", "a@mg.example.com");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/message")).isEqualTo("'to' parameter is missing");
  }

  @Test
  void aMessageWithoutContentIsRefused() {
    Answer answer =
        browser.postForm(
            "/v3/mg.example.com/messages",
            "from",
            "a@mg.example.com",
            "to",
            "b@example.org",
            "subject",
            "x");
    assertThat(answer.at("/message"))
        .isEqualTo(
            "Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified");
  }

  @Test
  void valuesOutOfRangeUnknownParametersAndWrongTypesAreRefused() {
    assertThat(browser.get("/v3/mg.example.com/bounces?limit=1001").status()).isEqualTo(400);
    assertThat(browser.get("/v3/mg.example.com/bounces?limit=ten").status()).isEqualTo(400);
    assertThat(browser.get("/v3/mg.example.com/bounces?limti=10").at("/message"))
        .isEqualTo("'limti' parameter is not known here");
    assertThat(browser.postForm("/v3/mg.example.com/bounces", "adress", "a@b.c").status())
        .isEqualTo(400);
    Answer twice =
        browser.putForm(
            "/v3/domains/mg.example.com/tracking/open", "active", "yes", "active", "no");
    assertThat(twice.at("/message"))
        .isEqualTo("'active' parameter is repeated, but takes one value");
  }

  @Test
  void aLenientServerLetsUnknownFieldsPass() {
    try (FakeMailgun lenient = FakeMailgun.builder().lenient().start();
        Browser anybody = new Browser(lenient.baseUrl())) {
      assertThat(anybody.get("/v3/mg.example.com/bounces?limti=10").status()).isEqualTo(200);
      assertThat(anybody.get("/v3/mg.example.com/bounces?limit=5000").status()).isEqualTo(400);
    }
  }

  @Test
  void aContentTypeThatIsNotDescribedIsRefused() {
    Answer answer =
        browser.send(
            "POST",
            "/v3/mg.example.com/messages",
            RequestBody.create("{}", MediaType.get("application/json")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/message"))
        .isEqualTo(
            "Invalid request content type; expecting multipart/form-data or"
                + " application/x-www-form-urlencoded");
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    Answer answer = browser.postJson("/v1/analytics/metrics", "{\"start\":");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/message")).startsWith("the body is not JSON");
  }

  @Test
  void everyFieldThatIsWrongIsInTheLog() {
    browser.postJson("/v1/thresholds/alerts/send", "{\"name\":\"x\",\"metric\":\"nonsense\"}");
    assertThat(fake.requests().last().violations())
        .extracting(violation -> violation.field())
        .contains("metric", "comparator", "limit", "dimension");
  }

  @Test
  void requestsAreCountedPerOperation() {
    browser.get("/v4/domains");
    browser.get("/v4/domains");
    browser.get("/v3/mg.example.com/bounces");
    assertThat(fake.requests().count()).isEqualTo(3);
    assertThat(fake.requests().count("listDomains")).isEqualTo(2);
    assertThat(fake.requests().of("listBounces")).hasSize(1);
  }

  @Test
  void whatCantBeReadIsRefusedInsteadOfEndingTheConnection() {
    Answer noBoundary =
        browser.send(
            "POST",
            "/v3/mg.example.com/messages",
            RequestBody.create("x", MediaType.get("multipart/form-data")));
    assertThat(noBoundary.at("/message")).isEqualTo("the multipart content type names no boundary");
    Answer cut =
        browser.send(
            "POST",
            "/v3/mg.example.com/messages",
            RequestBody.create(
                "--b\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\na@b.c",
                MediaType.get("multipart/form-data; boundary=b")));
    assertThat(cut.status()).isEqualTo(400);
    Answer notGzip =
        browser.send(
            "POST",
            "/v3/mg.example.com/messages",
            RequestBody.create("plain", MediaType.get("application/x-www-form-urlencoded")),
            Map.of("Content-Encoding", "gzip"));
    assertThat(notGzip.at("/message"))
        .isEqualTo("the body is not gzip, as its Content-Encoding says");
    Answer deep = browser.postJson("/v1/analytics/metrics", "[".repeat(10_000));
    assertThat(deep.status()).isEqualTo(400);
  }

  @Test
  void aPathThatIsNotPercentEncodedIsRefused() throws Exception {
    HttpUrl address = HttpUrl.get(fake.baseUrl());
    try (Socket socket = new Socket(address.host(), address.port())) {
      String request = "GET /v3/mg.example.com/bounces/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");
    }
  }
}
