package io.mailgunapi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.Mailgun;
import io.mailgunapi.error.BlockedRequestException;
import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.StoredAttachment;
import io.mailgunapi.model.StoredMessage;
import io.mailgunapi.model.StoredMessageRaw;
import java.io.InputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredMessagesTest {
  private static final String PATH = "/v3/domains/mg.example.com/messages/KEY";

  private final MockWebServer server = new MockWebServer();
  private Mailgun mailgun;
  private StoredMessages stored;

  @BeforeEach
  void start() throws Exception {
    server.start();
    mailgun =
        Mailgun.builder().apiKey("key").baseUrl("http://localhost:" + server.getPort()).build();
    stored = mailgun.messenger("mg.example.com").stored();
  }

  @AfterEach
  void stop() {
    mailgun.close();
    server.close();
  }

  private String url(String path) {
    return "http://localhost:" + server.getPort() + path;
  }

  private void answer(String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }

  @Test
  void aMessageIsReadByItsUrlOrItsKey() throws Exception {
    String body =
        "{\"From\":\"Ann <a@x.example>\",\"from\":\"a@x.example\",\"subject\":\"Hi\",\"attachments\":"
            + "[{\"url\":\""
            + url(PATH + "/attachments/0")
            + "\",\"name\":\"a.bin\",\"size\":3}]}";
    answer(body);
    answer(body);
    answer(body);

    StoredMessage byUrl = stored.get(url(PATH));
    StoredMessage byKey = stored.get("KEY");
    StoredMessage byEvent = stored.get(EventStorage.builder().key("K").url(url(PATH)).build());

    assertThat(byUrl.subject()).isEqualTo("Hi");
    assertThat(byUrl.fromHeader()).isEqualTo("Ann <a@x.example>");
    assertThat(byKey).isEqualTo(byUrl);
    assertThat(byEvent).isEqualTo(byUrl);
    for (int i = 0; i < 3; i++) {
      RecordedRequest request = server.takeRequest();
      assertThat(request.getRequestLine()).startsWith("GET " + PATH + " ");
      assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
    }
  }

  @Test
  void theRawMessageIsAskedForByItsType() throws Exception {
    answer("{\"body-mime\":\"Subject: x\\r\\n\\r\\ny\",\"sender\":\"a@x.example\"}");
    answer("{\"body-mime\":\"z\"}");

    StoredMessageRaw raw = stored.getRaw(url(PATH));

    assertThat(raw.bodyMime()).isEqualTo("Subject: x\r\n\r\ny");
    assertThat(server.takeRequest().getHeaders().get("Accept")).isEqualTo("message/rfc2822");
    assertThat(stored.getRaw("KEY").bodyMime()).isEqualTo("z");
    assertThat(server.takeRequest().getHeaders().get("Accept")).isEqualTo("message/rfc2822");
  }

  @Test
  void anAttachmentIsAStream() throws Exception {
    byte[] content = new byte[2_000_000];
    content[1_999_999] = 7;
    server.enqueue(new MockResponse.Builder().body(new Buffer().write(content)).build());
    StoredAttachment attachment =
        StoredAttachment.builder().url(url(PATH + "/attachments/0")).name("a.bin").build();

    try (InputStream in = stored.open(attachment)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
    assertThat(server.takeRequest().getRequestLine()).startsWith("GET " + PATH + "/attachments/0 ");
  }

  @Test
  void anAttachmentIsNotReadBeforehand() throws Exception {
    // The answer promises more than ever comes, so reading it whole would fail.
    server.enqueue(
        new MockResponse.Builder().body("abc").setHeader("Content-Length", "1000000").build());
    StoredAttachment attachment =
        StoredAttachment.builder().url(url(PATH + "/attachments/0")).name("a.bin").build();

    try (InputStream in = stored.open(attachment)) {
      assertThat((char) in.read()).isEqualTo('a');
    }
  }

  @Test
  void aMessageIsSentAgainToOthers() throws Exception {
    answer("{\"id\":\"<2@x>\",\"message\":\"Queued.\"}");
    answer("{\"id\":\"<3@x>\",\"message\":\"Queued.\"}");

    assertThat(stored.resend(url(PATH), "Lee, Bob <bob@example.org>", "c@example.org").id())
        .isEqualTo("<2@x>");
    assertThat(stored.resend("KEY", "c@example.org").id()).isEqualTo("<3@x>");

    RecordedRequest request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("POST " + PATH + " ");
    assertThat(SentForm.of(request).all("to"))
        .containsExactly("\"Lee, Bob\" <bob@example.org>", "c@example.org");
    assertThat(SentForm.of(server.takeRequest()).all("to")).containsExactly("c@example.org");
  }

  @Test
  void sendingAgainIsNotRepeatedWhenTheAnswerIsLost() {
    server.enqueue(new MockResponse.Builder().code(502).build());
    answer("{\"id\":\"<2@x>\",\"message\":\"Queued.\"}");

    assertThatThrownBy(() -> stored.resend(url(PATH), "c@example.org")).isNotNull();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://storage-us-east4.api.mailgun.net" + PATH,
        "https://evil.example" + PATH,
        "http://localhost.evil.example" + PATH
      })
  void theKeyGoesToNoOtherHost(String url) {
    assertThatThrownBy(() -> stored.get(url)).isInstanceOf(BlockedRequestException.class);
    assertThatThrownBy(() -> stored.getRaw(url)).isInstanceOf(BlockedRequestException.class);
    assertThatThrownBy(() -> stored.resend(url, "c@example.org"))
        .isInstanceOf(BlockedRequestException.class);
    assertThatThrownBy(() -> stored.open(StoredAttachment.builder().url(url).build()))
        .isInstanceOf(BlockedRequestException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void aMessageNoLongerKeptIsNotFound() {
    server.enqueue(
        new MockResponse.Builder().code(404).body("{\"message\":\"Message not found\"}").build());

    assertThatThrownBy(() -> stored.get(url(PATH)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("getStoredMessage")
        .hasMessageContaining("Message not found");
  }

  @Test
  void whatNamesNoMessageIsRefused() {
    assertThatThrownBy(() -> stored.get(EventStorage.builder().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither url nor key");
    assertThatThrownBy(() -> stored.get(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("storage key is blank");
    assertThatThrownBy(() -> stored.resend("KEY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to is empty");
    assertThatThrownBy(() -> stored.open(StoredAttachment.builder().name("a").build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attachment a has no URL");
  }
}
