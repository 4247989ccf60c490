package io.mailgunapi.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MimeTest extends SendFixture {
  @Test
  void mimeIsSentAsAFileAndUnchanged(@TempDir Path folder) throws Exception {
    byte[] mime = "Subject: \u00fc\r\n\r\nHi\r\n".getBytes(UTF_8);
    for (MimeDelivery.Builder delivery :
        List.of(
            MimeDelivery.of(mime),
            MimeDelivery.of(Files.write(folder.resolve("a.eml"), mime)),
            MimeDelivery.of(() -> new ByteArrayInputStream(mime)))) {
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
  void withVariablesForOneRecipientEverybodyHasAnEntry() throws Exception {
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());

    messenger.sendMime(
        MimeDelivery.of("Subject: Hi\r\n\r\nHi\r\n".getBytes(UTF_8))
            .to("Ann <ann@example.org>")
            .to(Recipient.of("bob@example.org").with("code", "7"))
            .to("BOB@example.org", "cleo@example.org")
            .build());

    SentForm form = SentForm.of(server.takeRequest());
    assertThat(form.one("recipient-variables"))
        .isEqualTo(
            "{\"ann@example.org\":{},\"bob@example.org\":{\"code\":\"7\"},"
                + "\"BOB@example.org\":{\"code\":\"7\"},\"cleo@example.org\":{}}");
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
