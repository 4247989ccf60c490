package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.testing.Browser.Answer;
import io.mailgunapi.testing.area.SentMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeMessagesTest {
  private static final String SEND = "/v3/mg.example.com/messages";

  private final FakeMailgun fake = FakeMailgun.builder().checkAnswers().start();
  private final Browser browser = new Browser(fake.baseUrl());
  private final String subject = "Subject " + UUID.randomUUID();

  @AfterEach
  void stop() {
    browser.close();
    fake.close();
  }

  private Answer send(String to, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "from", "Ann <ann@mg.example.com>", "to", to, "subject", subject, "text", "Hi"));
    fields.addAll(List.of(more));
    Answer answer = browser.postForm(SEND, fields.toArray(String[]::new));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private List<String> events(String query) {
    Answer answer = browser.get("/v3/mg.example.com/events?" + query);
    List<String> found = new ArrayList<>();
    answer
        .json()
        .path("items")
        .forEach(
            item ->
                found.add(
                    item.path("event").asString()
                        + " "
                        + item.path("recipient").asString()
                        + " "
                        + item.path("reason").asString("")));
    return found.stream().map(String::strip).toList();
  }

  @Test
  void anAcceptedMessageShowsInEventsLogsMetricsStatsAndTags() {
    String id = send("bob@example.org", "o:tag", "Invoice", "v:order", "{\"no\":4711}").at("/id");
    assertThat(id).matches("<.+@mg\\.example\\.com>");
    assertThat(events("begin=0&ascending=yes"))
        .containsExactly("accepted bob@example.org", "delivered bob@example.org");
    JsonNode event = browser.get("/v3/mg.example.com/events").json().at("/items/0");
    assertThat("<" + event.at("/message/headers/message-id").asString() + ">").isEqualTo(id);
    assertThat(event.at("/user-variables/order/no").asInt()).isEqualTo(4711);
    JsonNode logs = browser.postJson("/v1/analytics/logs", "{\"events\":[\"delivered\"]}").json();
    assertThat(logs.at("/items/0/message/headers/subject").asString()).isEqualTo(subject);
    assertThat(logs.at("/items/0/user-variables").asString())
        .isEqualTo("{\"order\":{\"no\":4711}}");
    JsonNode metrics =
        browser
            .postJson(
                "/v1/analytics/metrics",
                "{\"dimensions\":[\"tag\"],\"metrics\":[\"delivered_count\",\"delivered_rate\"]}")
            .json();
    assertThat(metrics.at("/items/0/dimensions/0/value").asString()).isEqualTo("invoice");
    assertThat(metrics.at("/items/0/metrics").toString())
        .isEqualTo("{\"delivered_count\":1,\"delivered_rate\":\"1.0000\"}");
    JsonNode stats =
        browser.get("/v3/mg.example.com/stats/total?event=delivered&duration=1d").json();
    assertThat(
            stats
                .at("/stats")
                .valueStream()
                .mapToInt(each -> each.at("/delivered/total").asInt())
                .sum())
        .isEqualTo(1);
    assertThat(browser.postJson("/v1/analytics/tags", "{}").at("/items/0/tag"))
        .isEqualTo("invoice");
    assertThat(browser.get("/v3/mg.example.com/tag?tag=invoice").at("/tag")).isEqualTo("invoice");
  }

  @Test
  void aPermanentBounceEntersTheBounceListAndStopsTheNextMessage() {
    fake.recipients().unknown("gone@example.org");
    send("gone@example.org");
    send("gone@example.org");
    assertThat(browser.get("/v3/mg.example.com/bounces/gone@example.org").at("/code"))
        .isEqualTo("550");
    assertThat(events("event=failed&begin=0&ascending=yes"))
        .containsExactly(
            "failed gone@example.org bounce", "failed gone@example.org suppress-bounce");
    browser.delete("/v3/mg.example.com/bounces/gone@example.org");
    fake.recipients().takes("gone@example.org");
    send("gone@example.org");
    assertThat(events("event=delivered")).containsExactly("delivered gone@example.org");
  }

  @Test
  void anAllowlistedAddressOrDomainNeverEntersTheBounceList() {
    fake.recipients().unknown("example.org");
    browser.postForm("/v3/mg.example.com/whitelists", "address", "kept@example.org");
    send("kept@example.org, lost@example.org");
    assertThat(browser.get("/v3/mg.example.com/bounces/kept@example.org").status()).isEqualTo(404);
    assertThat(browser.get("/v3/mg.example.com/bounces/lost@example.org").status()).isEqualTo(200);
    browser.postForm("/v3/mg.example.com/whitelists", "domain", "example.org");
    send("third@example.org");
    assertThat(browser.get("/v3/mg.example.com/bounces/third@example.org").status()).isEqualTo(404);
  }

  @Test
  void fullMailboxesAndSpamBlocksFailWithoutEnteringTheBounceList() {
    fake.recipients().full("full@example.org").blocks("gmail.com");
    send("full@example.org");
    send("alice@gmail.com");
    assertThat(events("event=failed&begin=0&ascending=yes"))
        .containsExactly("failed full@example.org generic", "failed alice@gmail.com espblock");
    assertThat(browser.get("/v3/mg.example.com/bounces").json().path("items").size()).isZero();
    JsonNode entities =
        browser
            .postJson("/v2/bounce-classification/metrics", "{\"dimensions\":[\"entity-name\"]}")
            .json();
    assertThat(entities.at("/items/0/entity-name").asString()).isEqualTo("Gmail");
    assertThat(entities.at("/items/0/metrics/critical_bounce_count").asInt()).isEqualTo(1);
  }

  @Test
  void unsubscribesAndComplaintsStopMail() {
    String id = send("bob@example.org, eve@example.org").at("/id");
    fake.reactions()
        .open(id, "bob@example.org")
        .open(id, "bob@example.org")
        .click(id, "bob@example.org", "https://example.com/offer")
        .unsubscribe(id, "bob@example.org")
        .complain(id, "eve@example.org");
    assertThat(browser.get("/v3/mg.example.com/unsubscribes/bob@example.org").status())
        .isEqualTo(200);
    assertThat(browser.get("/v3/mg.example.com/complaints/eve@example.org").status())
        .isEqualTo(200);
    send("bob@example.org, eve@example.org");
    assertThat(events("event=failed&begin=0&ascending=yes"))
        .containsExactlyInAnyOrder(
            "failed bob@example.org suppress-unsubscribe",
            "failed eve@example.org suppress-complaint");
    JsonNode metrics =
        browser
            .postJson(
                "/v1/analytics/metrics",
                "{\"dimensions\":[\"domain\"],"
                    + "\"metrics\":[\"opened_count\",\"unique_opened_count\",\"clicked_count\"]}")
            .json();
    assertThat(metrics.at("/items/0/metrics").toString())
        .isEqualTo("{\"opened_count\":2,\"unique_opened_count\":1,\"clicked_count\":1}");
  }

  @Test
  void reactionsToAMessageThatWasNeverSentAreRefused() {
    assertThatThrownBy(() -> fake.reactions().open("<no@mg.example.com>", "bob@example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no message <no@mg.example.com> was accepted for bob@example.org: send it first");
  }

  @Test
  void aScheduledMessageWaitsUntilTheClockIsTurned() {
    fake.clock().stopAt(Instant.parse("2025-12-11T00:00:00Z"));
    send("bob@example.org", "o:deliverytime", "Thu, 11 Dec 2025 09:00:00 +0100");
    assertThat(events("")).containsExactly("accepted bob@example.org");
    fake.clock().advance(Duration.ofHours(7).plusMinutes(59));
    assertThat(events("event=delivered")).isEmpty();
    fake.clock().advance(Duration.ofMinutes(1));
    assertThat(events("event=delivered")).containsExactly("delivered bob@example.org");
  }

  @Test
  void scheduledMessagesCanBeDropped() {
    fake.clock().stopAt(Instant.parse("2025-12-11T00:00:00Z"));
    send("bob@example.org", "o:deliverytime", "1765443600");
    assertThat(browser.delete("/v3/mg.example.com/envelopes").at("/message")).isEqualTo("done");
    fake.clock().advance(Duration.ofDays(2));
    assertThat(events("")).containsExactly("accepted bob@example.org");
  }

  @Test
  void aGreylistedMessageArrivesTenMinutesLater() {
    fake.recipients().greylists("slow@example.org");
    send("slow@example.org");
    assertThat(events("event=delivered")).isEmpty();
    fake.clock().advance(Duration.ofMinutes(10));
    assertThat(events("event=failed OR delivered&begin=0&ascending=yes"))
        .containsExactly("failed slow@example.org greylisted", "delivered slow@example.org");
  }

  @Test
  void aStoredMessageIsReadBackWithItsAttachments() {
    byte[] picture = {1, 2, 3, (byte) 200, 0, 13, 10};
    MultipartBody body =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("from", "ann@mg.example.com")
            .addFormDataPart("to", "bob@example.org")
            .addFormDataPart("subject", subject)
            .addFormDataPart("text", "See the pictures")
            .addFormDataPart("h:Reply-To", "help@example.com")
            .addFormDataPart(
                "attachment",
                "a \"quoted\" name.png",
                RequestBody.create(picture, MediaType.get("image/png")))
            .addFormDataPart("attachment", "b.txt", RequestBody.create("text", null))
            .addFormDataPart("inline", "logo.png", RequestBody.create(picture, null))
            .build();
    assertThat(browser.send("POST", SEND, body).status()).isEqualTo(200);
    SentMessage sent = fake.messages().get(0);
    assertThat(sent.attachments())
        .extracting(file -> file.fileName())
        .containsExactly("a \"quoted\" name.png", "b.txt");
    String url = browser.get("/v3/mg.example.com/events").at("/items/0/storage/url");
    JsonNode stored = browser.get(url).json();
    assertThat(stored.path("subject").asString()).isEqualTo(subject);
    assertThat(stored.path("Reply-To").asString()).isEqualTo("help@example.com");
    assertThat(stored.at("/content-id-map/<logo.png>/size").asInt()).isEqualTo(7);
    assertThat(
            browser.get(stored.at("/attachments/0/url").asString()).headers().get("Content-Type"))
        .isEqualTo("image/png");
    assertThat(browser.get(stored.at("/attachments/1/url").asString()).text()).isEqualTo("text");
    Answer raw = browser.send("GET", url, null, Map.of("Accept", "message/rfc2822"));
    assertThat(raw.at("/body-mime")).contains("Subject: " + subject);
    fake.clock().advance(Duration.ofDays(4));
    assertThat(browser.get(url).status()).isEqualTo(404);
  }

  @Test
  void aStoredMessageIsSentAgainToOthers() {
    send("bob@example.org");
    String url = browser.get("/v3/mg.example.com/events").at("/items/0/storage/url");
    Answer again = browser.postForm(url, "to", "carol@example.org", "to", "dan@example.org");
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(fake.messages()).hasSize(2);
    assertThat(fake.messages().get(1).recipients())
        .containsExactly("carol@example.org", "dan@example.org");
    assertThat(fake.messages().get(1).subject()).isEqualTo(subject);
  }

  @Test
  void aMimeMessageIsTakenFromItsFile() {
    String mime =
        "From: ann@mg.example.com\r\nTo: bob@example.org\r\nSubject: " + subject + "\r\n\r\nHi";
    MultipartBody body =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("to", "bob@example.org")
            .addFormDataPart(
                "message",
                "message.eml",
                RequestBody.create(mime.getBytes(StandardCharsets.UTF_8), null))
            .build();
    assertThat(browser.send("POST", SEND + ".mime", body).status()).isEqualTo(200);
    assertThat(fake.messages().get(0).subject()).isEqualTo(subject);
    MultipartBody noFile =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("to", "bob@example.org")
            .addFormDataPart("message", mime)
            .build();
    assertThat(browser.send("POST", SEND + ".mime", noFile).at("/message"))
        .isEqualTo("'message' parameter is not a file");
  }

  @Test
  void aCompressedBodyIsInflated() throws Exception {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8("from=ann%40mg.example.com&to=bob%40example.org&subject=x&text=y");
    }
    RequestBody body =
        RequestBody.create(
            packed.readByteString(), MediaType.get("application/x-www-form-urlencoded"));
    Answer answer = browser.send("POST", SEND, body, Map.of("Content-Encoding", "gzip"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(fake.messages().get(0).recipients()).containsExactly("bob@example.org");
  }

  @Test
  void aMailingListStandsForItsSubscribedMembers() {
    browser.postForm("/v3/lists", "address", "team@mg.example.com");
    browser.postForm("/v3/lists/team@mg.example.com/members", "address", "in@example.org");
    browser.postForm(
        "/v3/lists/team@mg.example.com/members", "address", "out@example.org", "subscribed", "no");
    send("team@mg.example.com");
    assertThat(fake.messages().get(0).recipients()).containsExactly("in@example.org");
  }

  @Test
  void aTemplateMustExistAndMayGiveSenderAndSubject() {
    assertThat(
            browser
                .postForm(SEND, "from", "a@mg.example.com", "to", "b@example.org", "template", "no")
                .at("/message"))
        .isEqualTo("template 'no' not found");
    browser.postForm(
        "/v3/mg.example.com/templates",
        "name",
        "Welcome",
        "template",
        "Hello {{name}}",
        "headers",
        "{\"From\":\"shop@mg.example.com\",\"Subject\":\"" + subject + "\"}");
    Answer answer = browser.postForm(SEND, "to", "b@example.org", "template", "welcome");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(fake.messages().get(0).subject()).isEqualTo(subject);
    assertThat(fake.messages().get(0).from()).isEqualTo("shop@mg.example.com");
  }

  @Test
  void aDomainThatIsNotVerifiedMayNotSend() {
    browser.postForm("/v4/domains", "name", "new.example.com");
    Answer refused =
        browser.postForm(
            "/v3/new.example.com/messages",
            "from",
            "a@new.example.com",
            "to",
            "b@example.org",
            "subject",
            "x",
            "text",
            "y");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/message"))
        .isEqualTo(
            "Domain new.example.com is not allowed to send: The domain is unverified and requires"
                + " DNS configuration.");
    assertThat(browser.send("PUT", "/v4/domains/new.example.com/verify", null).at("/domain/state"))
        .isEqualTo("active");
  }

  @Test
  void aDomainSendingKeyMayOnlySendForItsDomain() {
    Answer made =
        browser.postForm(
            "/v1/keys", "role", "sending", "kind", "domain", "domain_name", "mg.example.com");
    try (Browser sender = new Browser(fake.baseUrl(), made.at("/key/secret"))) {
      assertThat(sender.get("/v4/domains").status()).isEqualTo(401);
      assertThat(
              sender
                  .postForm(
                      SEND,
                      "from",
                      "a@mg.example.com",
                      "to",
                      "b@example.org",
                      "subject",
                      "x",
                      "text",
                      "y")
                  .status())
          .isEqualTo(200);
      browser.delete("/v1/keys/" + made.at("/key/id"));
      assertThat(sender.get("/v4/domains").status()).isEqualTo(401);
    }
  }

  @Test
  void theMonthlyLimitStopsSending() {
    browser.send("PUT", "/v5/accounts/limit/custom/monthly?limit=1000", null);
    fake.seed().mailingList("all@mg.example.com", 1000);
    send("all@mg.example.com");
    assertThat(browser.get("/v5/accounts/limit/custom/monthly").json().path("current").asInt())
        .isEqualTo(1000);
    Answer refused =
        browser.postForm(
            SEND, "from", "a@mg.example.com", "to", "b@example.org", "subject", "x", "text", "y");
    assertThat(refused.status()).isEqualTo(403);
    browser.send("PUT", "/v5/accounts/limit/custom/enable", null);
    send("b@example.org");
  }

  @Test
  void testModeShowsInEventsAndOnTheMessage() {
    fake.recipients().unknown("example.org");
    send("bob@example.org", "o:testmode", "yes");
    assertThat(events("event=delivered")).hasSize(1);
    assertThat(fake.messages().get(0).testMode()).isTrue();
    assertThat(
            browser
                .get("/v3/mg.example.com/events")
                .json()
                .at("/items/0/flags/is-test-mode")
                .asBoolean())
        .isTrue();
  }

  @Test
  void subaccountsKeepTheirDataApart() {
    String id = browser.postForm("/v5/accounts/subaccounts", "name", "Shop").at("/subaccount/id");
    Map<String, String> onBehalf = Map.of("X-Mailgun-On-Behalf-Of", id);
    browser.send("POST", "/v4/domains", Browser.form("name", "sub.example.com"), onBehalf);
    assertThat(browser.get("/v4/domains/sub.example.com").status()).isEqualTo(404);
    assertThat(browser.get("/v4/domains").at("/total_count")).isEqualTo("1");
    assertThat(browser.get("/v4/domains?include_subaccounts=true").at("/total_count"))
        .isEqualTo("2");
    assertThat(browser.send("GET", "/v4/domains/sub.example.com", null, onBehalf).status())
        .isEqualTo(200);
    assertThat(browser.postForm("/v4/domains", "name", "sub.example.com").at("/message"))
        .isEqualTo("This domain name is already taken");
  }
}
