package io.mailgunapi.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.mailgunapi.model.WebhookSignature;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The sample in the package's documentation, running. */
class InboundServerTest {
  private final WebhookVerifier verifier = new WebhookVerifier("key");
  private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

  private volatile boolean broken;

  private void handle(InboundPost post) {
    if (broken) {
      throw new IllegalStateException("no database");
    }
    handled.add(post.recipient() + " " + post.field("subject"));
  }

  private HttpServer sample(InetSocketAddress address) throws Exception {
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/inbound",
        exchange -> {
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          int status = 200;
          try (InboundPost post = verifier.verifyForm(type, exchange.getRequestBody())) {
            try {
              handle(post);
            } catch (RuntimeException e) {
              verifier.forget(post);
              status = 500; // Mailgun sends it again.
            }
          } catch (WebhookSignatureException e) {
            status = e.httpStatus();
          } catch (IllegalArgumentException e) {
            status = 406; // No form that can be read: Mailgun gives up.
          }
          exchange.sendResponseHeaders(status, -1);
        });
    server.start();
    return server;
  }

  @Test
  void receiverTakesInboundMail() throws Exception {
    HttpServer server = sample(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    try {
      assertThat(post(server, form(new WebhookSigner("key").signature()))).isEqualTo(200);
      assertThat(post(server, form(new WebhookSigner("other").signature()))).isEqualTo(401);
      assertThat(post(server, RequestBody.create("{}", MediaType.get("application/json"))))
          .isEqualTo(406);
      assertThat(handled).containsExactly("support@mg.example.com Grüße");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void mailThatCouldNotBeHandledIsTakenWhenItComesAgain() throws Exception {
    HttpServer server = sample(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    RequestBody form = form(new WebhookSigner("key").signature());
    try {
      broken = true;
      assertThat(post(server, form)).isEqualTo(500);
      broken = false;
      assertThat(post(server, form)).isEqualTo(200);
      assertThat(handled).hasSize(1);
    } finally {
      server.stop(0);
    }
  }

  private static RequestBody form(WebhookSignature signature) {
    return new FormBody.Builder()
        .add("recipient", "support@mg.example.com")
        .add("subject", "Grüße")
        .add("timestamp", signature.timestamp())
        .add("token", signature.token())
        .add("signature", signature.signature())
        .build();
  }

  private static int post(HttpServer server, RequestBody body) throws Exception {
    String url = "http://localhost:" + server.getAddress().getPort() + "/inbound";
    Request request = new Request.Builder().url(url).post(body).build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return response.code();
    }
  }
}
