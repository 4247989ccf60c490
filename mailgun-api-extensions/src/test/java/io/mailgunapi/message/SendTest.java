package io.mailgunapi.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.Mailgun;
import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.model.TrackingFlag;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendTest {
  private static final String QUEUED =
      "{\"id\":\"<1@mg.example.com>\",\"message\":\"Queued. Thank you.\"}";

  private final MockWebServer server = new MockWebServer();
  private Mailgun mailgun;
  private Messenger messenger;

  @BeforeEach
  void start() throws Exception {
    server.start();
    mailgun = Mailgun.builder().apiKey("key").baseUrl(base()).build();
    messenger = mailgun.messenger("mg.example.com");
  }

  private String base() {
    String url = server.url("/").toString();
    return url.substring(0, url.length() - 1);
  }

  @AfterEach
  void stop() {
    mailgun.close();
    server.close();
  }

  private static Message.Builder message() {
    return Message.builder()
        .from("ann@mg.example.com")
        .to("bob@example.org")
        .subject("Hello")
        .text("Hi");
  }

  private SentForm send(Message message) throws Exception {
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());
    messenger.send(message);
    return SentForm.of(server.takeRequest());
  }

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
            "{\"ann@example.org\":{\"first\":\"Ann\",\"n\":3},\"bob@example.org\":{},\"cc@example.org\":{}}");
    assertThat(form.all("to")).containsExactly("bob@example.org", "Ann <ann@example.org>");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoice.pdf",
        "счёт № 5.pdf",
        "請求書.pdf",
        "فاتورة.pdf",
        "रसीद.pdf",
        "naïve café.pdf",
        "🎉.pdf",
        "semi;colon, comma=equals.pdf"
      })
  void fileNamesOfAnyScriptSurvive(String filename) throws Exception {
    byte[] content = {0, 1, 13, 10, (byte) 0xff};

    SentForm form = send(message().attach(Attachment.of(filename, content)).build());

    assertThat(form.files("attachment")).hasSize(1);
    assertThat(form.files("attachment").get(0).filename()).isEqualTo(filename);
    assertThat(form.files("attachment").get(0).contentType()).isEqualTo("application/pdf");
    assertThat(form.files("attachment").get(0).content()).isEqualTo(content);
  }

  @Test
  void aQuoteInAFileNameForgesNoHeader() throws Exception {
    SentForm form =
        send(message().attach(Attachment.of("a\"; name=\"to", "x".getBytes(UTF_8))).build());

    assertThat(form.all("to")).containsExactly("bob@example.org");
    assertThat(form.files("attachment")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf,application/pdf",
    "A.PNG,image/png",
    "a.tar.gz,application/gzip",
    "a.unheard,application/octet-stream",
    "README,application/octet-stream",
    "a.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  })
  void contentTypesAreGuessedFromTheName(String filename, String type) {
    assertThat(Attachment.of(filename, new byte[0]).contentType()).isEqualTo(type);
  }

  @Test
  void attachmentsComeFromEverySource(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("path.txt"), "path");

    SentForm form =
        send(
            message()
                .html("<img src=\"cid:logo.png\">")
                .attach(Attachment.of(file), Attachment.of("bytes.txt", "bytes".getBytes(UTF_8)))
                .attach(
                    Attachment.of(
                        "s.txt", () -> new ByteArrayInputStream("stream".getBytes(UTF_8))))
                .attach(
                    Attachment.of(
                        "body.txt", RequestBody.create("body", MediaType.get("text/markdown"))))
                .attach(Attachment.of("data.bin", "a;b".getBytes(UTF_8)).as("text/csv"))
                .inline(Attachment.of("logo.png", new byte[] {1}))
                .build());

    List<SentForm.Field> files = form.files("attachment");
    assertThat(files)
        .extracting(SentForm.Field::text)
        .containsExactly("path", "bytes", "stream", "body", "a;b");
    assertThat(files)
        .extracting(SentForm.Field::contentType)
        .containsExactly(
            "text/plain", "text/plain", "text/plain", "text/markdown; charset=utf-8", "text/csv");
    assertThat(files)
        .extracting(SentForm.Field::filename)
        .containsExactly("path.txt", "bytes.txt", "s.txt", "body.txt", "data.bin");
    assertThat(form.files("inline").get(0).filename()).isEqualTo("logo.png");
  }

  @Test
  void anAttachmentThatIsNoFileIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> Attachment.of(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a readable file: check path and permissions");
    assertThatThrownBy(() -> Attachment.of(" ", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("file name is blank");
    assertThatThrownBy(() -> Attachment.of("a", new byte[0]).as("pdf"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "content type of a is 'pdf', which is none: use type and subtype, such as text/csv");
  }

  @Test
  void twentyMebibytesFromDiskCostLessThanOneOfHeap(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("big.bin");
    Files.write(file, new byte[20 << 20]);
    server.setBodyLimit(0);
    for (int i = 0; i < 3; i++) {
      server.enqueue(new MockResponse.Builder().body(QUEUED).build());
    }
    messenger.send(message().build()); // connects and loads classes
    messenger.send(message().attach(Attachment.of(file)).build());
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();

    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    messenger.send(message().attach(Attachment.of(file)).build());
    long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

    server.takeRequest();
    server.takeRequest();
    assertThat(server.takeRequest().getBodySize()).isGreaterThan(20 << 20);
    assertThat(allocated).isLessThan(1 << 20);
  }

  @Test
  void progressIsToldInSmallStepsUpToTheEnd() throws Exception {
    List<Long> steps = new ArrayList<>();
    byte[] content = new byte[300_000];

    send(
        message()
            .attach(
                Attachment.of("a.bin", 300_000, () -> new ByteArrayInputStream(content))
                    .onUpload(
                        (name, sent, length) -> {
                          assertThat(name).isEqualTo("a.bin");
                          assertThat(length).isEqualTo(300_000);
                          steps.add(sent);
                        }))
            .build());

    assertThat(steps).hasSizeGreaterThan(10).isSorted().endsWith(300_000L);
  }

  @Test
  void streamsAreClosedAndOpenedAnewForEachMessage() throws Exception {
    AtomicInteger opened = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    Attachment attachment =
        Attachment.of(
            "a.txt",
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream("x".getBytes(UTF_8)) {
                @Override
                public void close() {
                  closed.incrementAndGet();
                }
              };
            });
    Message message = message().attach(attachment).build();
    assertThat(opened).hasValue(0);

    send(message);
    send(message);

    assertThat(opened).hasValue(2);
    assertThat(closed).hasValue(2);
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

  @Test
  void mimeIsSentAsAFileAndUnchanged() throws Exception {
    byte[] mime = "Subject: \u00fc\r\n\r\nHi\r\n".getBytes(UTF_8);
    for (MimeDelivery.Builder delivery :
        List.of(MimeDelivery.of(mime), MimeDelivery.of(() -> new ByteArrayInputStream(mime)))) {
      server.enqueue(new MockResponse.Builder().body(QUEUED).build());

      messenger.sendMime(delivery.to("Bob <bob@example.org>").tag("t").testMode(true).build());

      RecordedRequest request = server.takeRequest();
      assertThat(request.getRequestLine()).startsWith("POST /v3/mg.example.com/messages.mime ");
      SentForm form = SentForm.of(request);
      assertThat(form.names()).containsExactlyInAnyOrder("to", "message", "o:tag", "o:testmode");
      assertThat(form.files("message").get(0).content()).isEqualTo(mime);
      assertThat(form.files("message").get(0).filename()).isEqualTo("message.eml");
      assertThat(form.one("to")).isEqualTo("Bob <bob@example.org>");
    }
  }

  @Test
  void mimeNeedsARecipient() {
    assertThatThrownBy(() -> MimeDelivery.of(new byte[0]).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the delivery has no to: name everybody who shall get the document");
  }

  @Test
  void jakartaMailMessagesGoToAllTheirRecipientsWithoutShowingBcc() throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom("ann@mg.example.com");
    mail.setRecipients(MimeMessage.RecipientType.TO, "Jörg <joerg@example.org>, undisclosed:;");
    mail.addRecipient(MimeMessage.RecipientType.CC, new InternetAddress("c@example.org"));
    mail.addRecipient(MimeMessage.RecipientType.BCC, new InternetAddress("d@example.org"));
    mail.setSubject("Grüße", "UTF-8");
    mail.setText("Hällo", "UTF-8");
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());

    messenger.sendMime(JakartaMime.of(mail).build());

    SentForm form = SentForm.of(server.takeRequest());
    assertThat(form.all("to"))
        .containsExactly("Jörg <joerg@example.org>", "c@example.org", "d@example.org");
    InputStream sent = new Buffer().write(form.files("message").get(0).content()).inputStream();
    MimeMessage arrived = new MimeMessage(Session.getInstance(new Properties()), sent);
    assertThat(arrived.getSubject()).isEqualTo("Grüße");
    assertThat(arrived.getContent()).isEqualTo("Hällo");
    assertThat(arrived.getHeader("Bcc")).isNull();
  }
}
