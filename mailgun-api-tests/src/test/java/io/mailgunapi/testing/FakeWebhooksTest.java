package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.mailgunapi.testing.area.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeWebhooksTest {
  private final FakeMailgun fake = FakeMailgun.builder().checkAnswers().start();
  private final Browser browser = new Browser(fake.baseUrl());
  private final MockWebServer receiver = new MockWebServer();

  @BeforeEach
  void start() throws Exception {
    receiver.start();
  }

  @AfterEach
  void stop() {
    browser.close();
    fake.close();
    receiver.close();
  }

  private static MockResponse answer(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  private String url() {
    return "http://127.0.0.1:" + receiver.getPort() + "/hook";
  }

  private void send(String to) {
    browser.postForm(
        "/v3/mg.example.com/messages",
        "from",
        "a@mg.example.com",
        "to",
        to,
        "subject",
        "x",
        "text",
        "y");
  }

  private List<Integer> attempts() {
    return fake.webhookDeliveries().stream().map(WebhookDelivery::attempt).toList();
  }

  @Test
  void anEventIsPostedWithASignatureThatHolds() throws Exception {
    receiver.enqueue(answer(200));
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    send("bob@example.org");
    RecordedRequest request = receiver.takeRequest();
    JsonNode body = JsonMapper.shared().readTree(request.getBody().toByteArray());
    JsonNode signature = body.path("signature");
    String key = browser.get("/v5/accounts/http_signing_key").at("/http_signing_key");
    assertThat(key).isEqualTo(fake.signingKey());
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = signature.path("timestamp").asString() + signature.path("token").asString();
    assertThat(HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(signature.path("signature").asString());
    assertThat(signature.path("token").asString()).hasSize(50);
    assertThat(body.at("/event-data/event").asString()).isEqualTo("delivered");
    assertThat(body.at("/event-data/recipient").asString()).isEqualTo("bob@example.org");
  }

  @Test
  void oneUrlGetsAnEventOnceWhateverLevelsNameIt() {
    receiver.enqueue(answer(200));
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    browser.postForm("/v1/webhooks", "url", url(), "event_types", "delivered");
    send("bob@example.org");
    assertThat(fake.webhookDeliveries()).hasSize(1);
    assertThat(fake.webhookDeliveries().get(0).status()).isEqualTo(200);
  }

  @Test
  void aFailedPostIsRepeatedAsTheClockIsTurned() {
    receiver.enqueue(answer(503));
    receiver.enqueue(answer(503));
    receiver.enqueue(answer(200));
    fake.recipients().unknown("gone@example.org");
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "permanent_fail", "url", url());
    send("gone@example.org");
    assertThat(attempts()).containsExactly(1);
    fake.clock().advance(Duration.ofMinutes(5));
    assertThat(attempts()).containsExactly(1, 2);
    fake.clock().advance(Duration.ofMinutes(10));
    assertThat(attempts()).containsExactly(1, 2, 3);
    fake.clock().advance(Duration.ofDays(1));
    assertThat(attempts()).containsExactly(1, 2, 3);
  }

  @Test
  void aRejectedPostAndADeliveredOneAreNotRepeated() {
    receiver.enqueue(answer(406));
    receiver.enqueue(answer(503));
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "accepted", "url", url());
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    send("bob@example.org");
    fake.webhookDeliveries();
    fake.clock().advance(Duration.ofDays(1));
    assertThat(fake.webhookDeliveries())
        .extracting(WebhookDelivery::status)
        .containsExactly(406, 503);
  }

  @Test
  void strangersAreNotPostedTo() {
    browser.postForm(
        "/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", "https://example.com/x");
    send("bob@example.org");
    assertThat(fake.webhookDeliveries().get(0).problem())
        .isEqualTo("not posted: the receiver is not on the loopback interface");
  }

  @Test
  void deliveriesAreKnownAfterTheServerIsClosed() {
    receiver.enqueue(answer(200));
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    send("bob@example.org");
    assertThat(fake.webhookDeliveries()).hasSize(1);
    fake.close();
    assertThat(fake.webhookDeliveries()).extracting(WebhookDelivery::status).containsExactly(200);
  }

  @Test
  void aPostThatClosingCutsOffHasNoStatusAndNoneFollows() throws Exception {
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    send("bob@example.org");
    send("eve@example.org");
    receiver.takeRequest();
    fake.close();
    assertThat(fake.webhookDeliveries())
        .singleElement()
        .satisfies(delivery -> assertThat(delivery.status()).isZero())
        .satisfies(delivery -> assertThat(delivery.problem()).isNotEmpty());
  }

  @Test
  void whoIsInterruptedGetsNoHalfList() throws Exception {
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    send("bob@example.org");
    receiver.takeRequest();
    Thread.currentThread().interrupt();
    assertThatThrownBy(fake::webhookDeliveries)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "interrupted while webhooks were being posted, so not all are known yet: ask again from"
                + " a thread that is not interrupted");
    assertThat(Thread.interrupted()).isTrue();
    receiver.enqueue(answer(200));
    assertThat(fake.webhookDeliveries()).extracting(WebhookDelivery::status).containsExactly(200);
  }

  @Test
  void whoWaitsForDeliveriesIsReleasedByClosing() throws Exception {
    browser.postForm("/v3/domains/mg.example.com/webhooks", "id", "delivered", "url", url());
    send("bob@example.org");
    receiver.takeRequest();
    CompletableFuture<List<WebhookDelivery>> waiting =
        CompletableFuture.supplyAsync(fake::webhookDeliveries);
    fake.close();
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).asInstanceOf(LIST).hasSize(1);
  }

  @Test
  void anIncomingMessageIsForwardedAndStoredByItsRoutes() throws Exception {
    receiver.enqueue(answer(200));
    receiver.enqueue(answer(200));
    browser.postForm(
        "/v3/routes",
        "expression",
        "match_recipient(\"support@mg.example.com\")",
        "action",
        "forward(\"" + url() + "\")",
        "action",
        "store(notify=\"" + url() + "\")",
        "action",
        "stop()");
    browser.postForm(
        "/v3/routes", "priority", "5", "expression", "catch_all()", "action", "stop()");
    int matched =
        fake.receive(
            "support@mg.example.com",
            "From: Bob <bob@example.org>\r\nTo: support@mg.example.com\r\nSubject: Help\r\n\r\n"
                + "It broke.\r\n-- \r\nBob");
    assertThat(matched).isEqualTo(1);
    String forwarded = receiver.takeRequest().getBody().utf8();
    assertThat(forwarded).contains("subject=Help").contains("stripped-text=It+broke.");
    String stored = receiver.takeRequest().getBody().utf8();
    assertThat(stored).contains("message-url=http");
    assertThat(browser.get("/v3/mg.example.com/events?event=stored").json().path("items").size())
        .isEqualTo(1);
  }
}
