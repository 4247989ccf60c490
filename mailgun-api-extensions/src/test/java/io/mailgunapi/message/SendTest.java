package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.model.TrackingFlag;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class SendTest extends SendFixture {
  @Test
  void aPlainMessageHasItsFieldsAndNothingElse() throws Exception {
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());

    SendMessageResponse answer = messenger.send(message().build());

    assertThat(answer.id()).isEqualTo("<1@mg.example.com>");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("POST /v3/mg.example.com/messages ");
    SentForm form = SentForm.of(request);
    assertThat(form.names()).containsExactlyInAnyOrder("from", "to", "subject", "text");
    assertThat(form.one("to")).isEqualTo("bob@example.org");
  }

  @Test
  void everyOptionHasItsNameOnTheWire() throws Exception {
    SentForm form =
        send(
            Message.builder()
                .from("Ann \"Boss\" Lee <ann@mg.example.com>")
                .to("Müller, Jörg <joerg@example.org>", "b@example.org")
                .cc("c@example.org")
                .bcc("d@example.org")
                .replyTo("Отдел <help@example.org>")
                .subject("Grüße")
                .text("t\r\nt")
                .ampHtml("<html amp4email>")
                .template("welcome")
                .templateVersion("v2")
                .templateText(true)
                .templateVariable("items", List.of(Map.of("n", 1L), "ü"))
                .tag("a", "b")
                .tag("c")
                .testMode(true)
                .deliverAt(OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.ofHours(2)))
                .deliverWithin(Duration.ofMinutes(90))
                .optimizeSendTime(Duration.ofHours(48))
                .deliverAtLocalTime(LocalTime.of(9, 5))
                .tracking(true)
                .trackClicks(TrackingFlag.HTMLONLY)
                .trackOpens(false)
                .trackingPixelOnTop(true)
                .dkim(true)
                .secondaryDkim("example.com/s1")
                .secondaryDkimPublic("example.org/s2")
                .requireTls(true)
                .skipVerification(false)
                .sendingIp("192.0.2.10")
                .sendingIpPool("pool1")
                .archiveTo("https://archive.example/")
                .suppressHeaders("X-Mailgun-Sid", "X-Mailgun-Variables")
                .header("X-Campaign", "spring")
                .header("x-campaign", "summer")
                .variable("order", "4711")
                .variable("cart", Map.of("sum", 12.5))
                .option("native-send", "yes")
                .build());

    assertThat(form.one("from")).isEqualTo("\"Ann \\\"Boss\\\" Lee\" <ann@mg.example.com>");
    assertThat(form.all("to"))
        .containsExactly("\"Müller, Jörg\" <joerg@example.org>", "b@example.org");
    assertThat(form.one("cc")).isEqualTo("c@example.org");
    assertThat(form.one("bcc")).isEqualTo("d@example.org");
    assertThat(form.one("h:Reply-To")).isEqualTo("Отдел <help@example.org>");
    assertThat(form.one("subject")).isEqualTo("Grüße");
    assertThat(form.one("text")).isEqualTo("t\r\nt");
    assertThat(form.one("amp-html")).isEqualTo("<html amp4email>");
    assertThat(form.one("template")).isEqualTo("welcome");
    assertThat(form.one("t:version")).isEqualTo("v2");
    assertThat(form.one("t:text")).isEqualTo("yes");
    assertThat(form.one("t:variables")).isEqualTo("{\"items\":[{\"n\":1},\"ü\"]}");
    assertThat(form.all("o:tag")).containsExactly("a", "b", "c");
    assertThat(form.one("o:testmode")).isEqualTo("yes");
    assertThat(form.one("o:deliverytime")).isEqualTo("Sun, 01 Mar 2026 08:00:00 +0200");
    assertThat(form.one("o:deliver-within")).isEqualTo("1h30m");
    assertThat(form.one("o:deliverytime-optimize-period")).isEqualTo("48h");
    assertThat(form.one("o:time-zone-localize")).isEqualTo("09:05");
    assertThat(form.one("o:tracking")).isEqualTo("yes");
    assertThat(form.one("o:tracking-clicks")).isEqualTo("htmlonly");
    assertThat(form.one("o:tracking-opens")).isEqualTo("no");
    assertThat(form.one("o:tracking-pixel-location-top")).isEqualTo("yes");
    assertThat(form.one("o:dkim")).isEqualTo("yes");
    assertThat(form.one("o:secondary-dkim")).isEqualTo("example.com/s1");
    assertThat(form.one("o:secondary-dkim-public")).isEqualTo("example.org/s2");
    assertThat(form.one("o:require-tls")).isEqualTo("yes");
    assertThat(form.one("o:skip-verification")).isEqualTo("no");
    assertThat(form.one("o:sending-ip")).isEqualTo("192.0.2.10");
    assertThat(form.one("o:sending-ip-pool")).isEqualTo("pool1");
    assertThat(form.one("o:archive-to")).isEqualTo("https://archive.example/");
    assertThat(form.one("o:suppress-headers")).isEqualTo("X-Mailgun-Sid,X-Mailgun-Variables");
    assertThat(form.names()).doesNotContain("h:X-Campaign");
    assertThat(form.one("h:x-campaign")).isEqualTo("summer");
    assertThat(form.one("v:order")).isEqualTo("4711");
    assertThat(form.one("v:cart")).isEqualTo("{\"sum\":12.5}");
    assertThat(form.one("o:native-send")).isEqualTo("yes");
    assertThat(form.names()).doesNotContain("recipient-variables");
  }

  @Test
  void shortDurationsAreSpelledWithTheirHours() throws Exception {
    assertThat(send(message().deliverWithin(Duration.ofMinutes(5)).build()).one("o:deliver-within"))
        .isEqualTo("0h5m");
    assertThat(send(message().deliverWithin(Duration.ofHours(24)).build()).one("o:deliver-within"))
        .isEqualTo("24h0m");
  }

  @Test
  void aRecipientWithVariablesHidesAllFromEachOther() throws Exception {
    SentForm form =
        send(
            message()
                .to(Recipient.of("Ann", "ann@example.org").with("first", "Ann").with("n", 3))
                .cc("cc@example.org")
                .build());

    assertThat(form.one("recipient-variables"))
        .isEqualTo(
            "{\"bob@example.org\":{},\"ann@example.org\":{\"first\":\"Ann\",\"n\":3},\"cc@example.org\":{}}");
    assertThat(form.all("to")).containsExactly("bob@example.org", "Ann <ann@example.org>");
  }

  @Test
  void variablesReachARecipientWhateverTheCaseOfTheAddress() throws Exception {
    SentForm form =
        send(
            message()
                .to("Ann@Example.org")
                .recipientVariables("ann@example.org", Map.of("first", "Ann"))
                .build());

    assertThat(form.one("recipient-variables"))
        .isEqualTo("{\"bob@example.org\":{},\"Ann@Example.org\":{\"first\":\"Ann\"}}");
  }

  @Test
  void aMessageWithoutRecipientIsRefusedBeforeAnythingIsSent() {
    Message message =
        Message.builder().from("ann@mg.example.com").subject("Hello").text("Hi").build();

    assertThatThrownBy(() -> messenger.send(message))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the message has no to: add a recipient, or send it with sendBatch");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aMessageWhoseAnswerIsLostIsNotSentAgain() {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());

    assertThatThrownBy(() -> messenger.send(message().build()))
        .isInstanceOfSatisfying(
            MailgunException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void theServersReasonForARefusalIsShown() {
    server.enqueue(
        new MockResponse.Builder()
            .code(403)
            .body("{\"message\":\"Domain mg.example.com is not allowed to send: Free accounts\"}")
            .build());

    assertThatThrownBy(() -> messenger.send(message().build()))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("sendMessage, mg.example.com")
        .hasMessageContaining("not allowed to send: Free accounts");
  }

  @Test
  void sendingWithoutWaitingAnswersLater() throws Exception {
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());

    SendMessageResponse answer = messenger.sendAsync(message().build()).get(10, TimeUnit.SECONDS);

    assertThat(answer.message()).isEqualTo("Queued. Thank you.");
  }
}
