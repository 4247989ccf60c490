package io.mailgunapi.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.model.EventType;
import io.mailgunapi.model.WebhookSignature;
import io.mailgunapi.webhook.WebhookSignatureException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundPostTest {
  private final WebhookSigner signer = new WebhookSigner("key");
  private final WebhookVerifier verifier = new WebhookVerifier("key");

  private MultipartBody.Builder multipart() {
    WebhookSignature signature = signer.signature();
    return new MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("recipient", "support@mg.example.com")
        .addFormDataPart("timestamp", signature.timestamp())
        .addFormDataPart("token", signature.token())
        .addFormDataPart("signature", signature.signature());
  }

  private FormBody.Builder urlencoded() {
    WebhookSignature signature = signer.signature();
    return new FormBody.Builder()
        .add("recipient", "support@mg.example.com")
        .add("timestamp", signature.timestamp())
        .add("token", signature.token())
        .add("signature", signature.signature());
  }

  private InboundPost receive(RequestBody body) throws IOException {
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    return verifier.verifyForm(String.valueOf(body.contentType()), bytes.inputStream());
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }

  @Test
  void readsAParsedMessageWithFiles() throws Exception {
    byte[] large = bytes(300_000);
    MultipartBody body =
        multipart()
            .addFormDataPart("sender", "bob@example.org")
            .addFormDataPart("from", "Bøb <bob@example.org>")
            .addFormDataPart("subject", "Ответ: Rechnung")
            .addFormDataPart("body-plain", "Paid.\r\n")
            .addFormDataPart("stripped-text", "Paid.")
            .addFormDataPart("body-html", "<p>Paid <img src=\"cid:logo@x\"></p>")
            .addFormDataPart("attachment-count", "2")
            .addFormDataPart("content-id-map", "{\"<logo@x>\":\"attachment-2\"}")
            .addFormDataPart("message-headers", "[[\"From\",\"Bob\"],[\"X\",\"1\"]]")
            .addFormDataPart("Received", "one")
            .addFormDataPart("Received", "two")
            .addFormDataPart(
                "attachment-1",
                "квитанция.pdf",
                RequestBody.create(large, MediaType.get("application/pdf")))
            .addFormDataPart(
                "attachment-2",
                "logo.gif",
                RequestBody.create(new byte[] {1, 2}, MediaType.get("image/gif")))
            .build();

    try (InboundPost post = receive(body)) {
      ParsedPost parsed = (ParsedPost) post;
      assertThat(parsed.recipient()).isEqualTo("support@mg.example.com");
      assertThat(parsed.message().subject()).isEqualTo("Ответ: Rechnung");
      assertThat(parsed.message().from()).isEqualTo("Bøb <bob@example.org>");
      assertThat(parsed.message().bodyPlain()).isEqualTo("Paid.\r\n");
      assertThat(parsed.message().attachmentCount()).isEqualTo(2);
      assertThat(parsed.message().messageHeaders())
          .containsExactly(List.of("From", "Bob"), List.of("X", "1"));
      assertThat(parsed.message().additionalProperties()).containsOnlyKeys("Received");
      assertThat(parsed.fields().get("Received")).containsExactly("one", "two");
      assertThat(parsed.attachments()).hasSize(2);
      InboundAttachment receipt = parsed.attachments().get(0);
      assertThat(receipt.filename()).isEqualTo("квитанция.pdf");
      assertThat(receipt.contentType()).isEqualTo("application/pdf");
      assertThat(receipt.size()).isEqualTo(300_000);
      assertThat(read(receipt)).isEqualTo(large);
      assertThat(read(receipt)).as("a second time").isEqualTo(large);
      assertThat(parsed.inline("logo@x")).isSameAs(parsed.attachments().get(1));
      assertThat(parsed.inline("<logo@x>")).isSameAs(parsed.attachments().get(1));
      assertThat(parsed.inline("other")).isNull();
    }
  }

  private static byte[] read(InboundAttachment attachment) throws IOException {
    try (InputStream in = attachment.open()) {
      return in.readAllBytes();
    }
  }

  @Test
  void readsAParsedMessageWithoutFilesFromAnUrlencodedForm() throws Exception {
    try (InboundPost post =
        receive(urlencoded().add("subject", "Käse & Brot = 100% + mehr").build())) {
      assertThat(((ParsedPost) post).message().subject()).isEqualTo("Käse & Brot = 100% + mehr");
      assertThat(post.attachments()).isEmpty();
    }
  }

  @Test
  void readsAMimeMessageByteForByte() throws Exception {
    byte[] mime = bytes(200_000);
    MultipartBody body =
        multipart()
            .addPart(MultipartBody.Part.createFormData("body-mime", null, RequestBody.create(mime)))
            .build();

    try (InboundPost post = receive(body)) {
      MimePost message = (MimePost) post;
      try (InputStream in = message.open()) {
        assertThat(in.readAllBytes()).isEqualTo(mime);
      }
      assertThat(message.size()).isEqualTo(200_000);
      assertThat(message.fields()).doesNotContainKey("body-mime");
      assertThat(message.attachments()).isEmpty();
    }
  }

  @Test
  void aLongUrlencodedMimeMessageArrivesWhole() throws Exception {
    String mime = "Subject: ü\r\n\r\n" + "100% + täglich & = \r\n".repeat(10_000);

    try (InboundPost post = receive(urlencoded().add("body-mime", mime).build())) {
      assertThat(((MimePost) post).message().bodyMime()).isEqualTo(mime);
      assertThat(((MimePost) post).message().recipient()).isEqualTo("support@mg.example.com");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 200_000})
  void bytesThatAreNotOfTheCharsetDoNotLoseAMessage(int length) throws Exception {
    byte[] latin = ("Gr\u00fc\u00dfe" + "x".repeat(length)).getBytes(ISO_8859_1);
    String shown = "Gr\ufffd\ufffde" + "x".repeat(length);
    MultipartBody parsed =
        multipart().addPart(field("body-html"), RequestBody.create(latin, null)).build();
    MultipartBody mime =
        multipart().addPart(field("body-mime"), RequestBody.create(latin, null)).build();

    try (InboundPost post = receive(parsed)) {
      assertThat(((ParsedPost) post).message().bodyHtml()).isEqualTo(shown);
    }
    try (InboundPost post = receive(mime)) {
      assertThat(((MimePost) post).message().bodyMime()).isEqualTo(shown);
      assertThat(((MimePost) post).open().readAllBytes()).isEqualTo(latin);
    }
  }

  private static Headers field(String name) {
    return Headers.of("Content-Disposition", "form-data; name=\"" + name + "\"");
  }

  @Test
  void readsANoticeOfAStoredMessage() throws Exception {
    FormBody body =
        urlencoded()
            .add("domain", "mg.example.com")
            .add("message-url", "https://storage-us-east4.api.mailgun.net/v3/domains/x/messages/k")
            .add(
                "attachments",
                "[{\"url\":\"https://storage-us-east4.api.mailgun.net/a\",\"name\":\"r.png\",\"content-type\":\"image/png\",\"size\":5}]")
            .build();

    try (InboundPost post = receive(body)) {
      StoredPost stored = (StoredPost) post;
      assertThat(stored.notification().messageUrl()).endsWith("/messages/k");
      assertThat(stored.notification().attachments().get(0).name()).isEqualTo("r.png");
    }
  }

  @Test
  void readsAnEventOfAnOldFormWebhook() throws Exception {
    FormBody body = urlencoded().add("event", "dropped").add("order", "4711").build();

    try (InboundPost post = receive(body)) {
      LegacyEventPost event = (LegacyEventPost) post;
      assertThat(event.type()).isEqualTo(EventType.of("dropped"));
      assertThat(event.recipient()).isEqualTo("support@mg.example.com");
      assertThat(event.field("order")).isEqualTo("4711");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "message-url", "body-mime"})
  void aHeaderThatASenderChoseDoesNotMakeAMessageSomethingElse(String name) throws Exception {
    FormBody body =
        urlencoded()
            .add("subject", "Hi")
            .add(name, "forged")
            .add("message-headers", "[[\"Subject\",\"Hi\"],[\"" + name + "\",\"forged\"]]")
            .build();

    try (InboundPost post = receive(body)) {
      assertThat(post).isInstanceOf(ParsedPost.class);
      assertThat(post.field("subject")).isEqualTo("Hi");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"event", "message-url", "body-mime"})
  void aHeaderWithParametersDoesNotHideThatASenderChoseAnother(String name) throws Exception {
    FormBody body =
        urlencoded()
            .add(name, "forged")
            .add(
                "message-headers",
                "[[\"Content-Type\",[\"multipart/mixed\",{\"boundary\":\"b1\"}]],[\""
                    + name
                    + "\",\"forged\"]]")
            .build();

    try (InboundPost post = receive(body)) {
      assertThat(post).isInstanceOf(ParsedPost.class);
    }
  }

  @Test
  void headersWithParametersAreReadAsTheirText() throws Exception {
    String headers =
        "[[\"Subject\",\"Hi\"],[\"Content-Type\",[\"multipart/alternative\",{\"boundary\":"
            + "\"a\\\"b\",\"charset\":\"utf-8\"}]],[\"Content-Transfer-Encoding\",[\"7bit\",{}]],"
            + "[\"X-Empty\",null],[]]";

    try (InboundPost post = receive(urlencoded().add("message-headers", headers).build())) {
      assertThat(((ParsedPost) post).message().messageHeaders())
          .containsExactly(
              List.of("Subject", "Hi"),
              List.of(
                  "Content-Type", "multipart/alternative; boundary=\"a\\\"b\"; charset=\"utf-8\""),
              List.of("Content-Transfer-Encoding", "7bit"),
              List.of("X-Empty", ""),
              List.of());
    }
  }

  @Test
  void aContentIdThatOccursTwiceDoesNotLoseTheOthers() throws Exception {
    MultipartBody body =
        multipart()
            .addFormDataPart(
                "content-id-map",
                "{\"\":\"attachment-1\",\"\":\"attachment-2\",\"<logo@x>\":\"attachment-3\"}")
            .addFormDataPart("attachment-3", "logo.gif", RequestBody.create(new byte[] {1}, null))
            .build();

    try (InboundPost post = receive(body)) {
      ParsedPost parsed = (ParsedPost) post;
      assertThat(parsed.message().contentIdMap())
          .containsExactly(Map.entry("", "attachment-2"), Map.entry("<logo@x>", "attachment-3"));
      assertThat(parsed.inline("logo@x")).isSameAs(parsed.attachments().get(0));
    }
  }

  @Test
  void headersThatAreNoJsonDoNotLoseTheMessage() throws Exception {
    try (InboundPost post = receive(urlencoded().add("message-headers", "[[").build())) {
      assertThat(((ParsedPost) post).message().messageHeaders()).isEmpty();
      assertThat(post.field("message-headers")).isEqualTo("[[");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filename=\"../../etc/passwd\"|passwd",
        "filename=\"C:\\\\temp\\\\report.pdf\"|report.pdf",
        "filename=\"say \\\"hi\\\".txt\"|say \"hi\".txt",
        "filename=\"say %22hi%22.txt\"|say \"hi\".txt",
        "filename=\"x.txt\"; filename*=utf-8''%E6%96%87%E5%AD%97.txt|文字.txt",
        "filename*=nonsense''a; filename=\"b.txt\"|b.txt",
        "filename=plain.txt|plain.txt",
        "filename=\"a;b.txt\"|a;b.txt",
        "filename=\"\"|attachment-1",
        "filename=\"..\"|attachment-1",
        "filename=\"файл.txt\"|файл.txt"
      })
  void fileNamesAreReadInAllSpellingsAndMadeSafe(String row) throws Exception {
    String[] cells = row.split("\\|");
    WebhookSignature signature = signer.signature();
    StringBuilder body = new StringBuilder();
    part(body, "name=\"recipient\"", "a@b");
    part(body, "name=\"timestamp\"", signature.timestamp());
    part(body, "name=\"token\"", signature.token());
    part(body, "name=\"signature\"", signature.signature());
    part(body, "name=\"attachment-1\"; " + cells[0], "content");
    body.append("--b--\r\n");

    try (InboundPost post =
        verifier.verifyForm(
            "multipart/form-data; boundary=b",
            new ByteArrayInputStream(body.toString().getBytes(UTF_8)))) {
      assertThat(post.attachments()).hasSize(1);
      assertThat(post.attachments().get(0).filename()).isEqualTo(cells[1]);
    }
  }

  private static void part(StringBuilder body, String disposition, String value) {
    body.append("--b\r\nContent-Disposition: form-data; ")
        .append(disposition)
        .append("\r\n\r\n")
        .append(value)
        .append("\r\n");
  }

  @Test
  void refusesAWrongSignature() throws Exception {
    Buffer bytes = new Buffer();
    FormBody body = urlencoded().build();
    body.writeTo(bytes);

    assertThatThrownBy(
            () ->
                new WebhookVerifier("other")
                    .verifyForm(body.contentType().toString(), bytes.inputStream()))
        .isInstanceOfSatisfying(
            WebhookSignatureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG));
  }

  @Test
  void takesAFormOnlyOnceUnlessItIsForgotten() throws Exception {
    FormBody body = urlencoded().build();
    InboundPost first = receive(body);
    assertThatThrownBy(() -> receive(body))
        .isInstanceOfSatisfying(
            WebhookSignatureException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.REPLAYED));

    verifier.forget(first);

    receive(body).close();
    first.close();
  }

  @Test
  void otherContentTypesAreRefusedWithAHint() {
    assertThatThrownBy(() -> verifier.verifyForm("application/json", InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("application/json")
        .hasMessageContaining("for JSON call verify");
    assertThatThrownBy(() -> verifier.verifyForm(null, InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("content type is missing");
    assertThatThrownBy(
            () -> verifier.verifyForm("multipart/form-data", InputStream.nullInputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no boundary");
  }

  @Test
  void aFormThatEndsTooEarlyIsRefused() throws Exception {
    MultipartBody body = multipart().build();
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    byte[] cut = Arrays.copyOf(bytes.readByteArray(), 200);

    assertThatThrownBy(
            () -> verifier.verifyForm(body.contentType().toString(), new ByteArrayInputStream(cut)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't be read as multipart/form-data");
  }

  @Test
  void aBodyBeyondTheLimitIsRefusedAndLeavesNoFile() throws Exception {
    WebhookVerifier small =
        WebhookVerifier.builder().signingKey("key").maxBodyBytes(500_000).build();
    MultipartBody body =
        multipart()
            .addFormDataPart("attachment-1", "a", RequestBody.create(bytes(600_000)))
            .build();
    Buffer bytes = new Buffer();
    body.writeTo(bytes);
    long before = temporaryFiles();

    assertThatThrownBy(() -> small.verifyForm(body.contentType().toString(), bytes.inputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the call's body is longer than 500000 bytes: refuse it, or raise maxBodyBytes");
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  @Test
  void tooManyFieldsAreRefused() {
    byte[] many = "a&".repeat(20_000).getBytes(UTF_8);

    assertThatThrownBy(
            () ->
                verifier.verifyForm(
                    "application/x-www-form-urlencoded", new ByteArrayInputStream(many)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 10000 fields");
  }

  @Test
  void closingDeletesTheTemporaryFiles() throws Exception {
    long before = temporaryFiles();
    InboundPost post =
        receive(
            multipart()
                .addFormDataPart("attachment-1", "a", RequestBody.create(bytes(100_000)))
                .build());
    assertThat(temporaryFiles()).isEqualTo(before + 1);

    post.close();

    assertThat(temporaryFiles()).isEqualTo(before);
    assertThatThrownBy(() -> post.attachments().get(0).open()).isInstanceOf(IOException.class);
  }

  private static long temporaryFiles() throws IOException {
    String prefix = "mailgun-inbound-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).count();
    }
  }
}
