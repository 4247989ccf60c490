package io.mailgunapi.message;

import io.mailgunapi.Mailgun;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server and a client for single messages. */
abstract class SendFixture {
  static final String QUEUED = "{\"id\":\"<1@mg.example.com>\",\"message\":\"Queued. Thank you.\"}";

  final MockWebServer server = new MockWebServer();

  Mailgun mailgun;

  Messenger messenger;

  @BeforeEach
  void start() throws Exception {
    server.start();
    mailgun = Mailgun.builder().apiKey("key").baseUrl(base()).build();
    messenger = mailgun.messenger("mg.example.com");
  }

  String base() {
    String url = server.url("/").toString();
    return url.substring(0, url.length() - 1);
  }

  @AfterEach
  void stop() {
    mailgun.close();
    server.close();
  }

  static Message.Builder message() {
    return Message.builder()
        .from("ann@mg.example.com")
        .to("bob@example.org")
        .subject("Hello")
        .text("Hi");
  }

  SentForm send(Message message) throws Exception {
    server.enqueue(new MockResponse.Builder().body(QUEUED).build());
    messenger.send(message);
    return SentForm.of(server.takeRequest());
  }
}
