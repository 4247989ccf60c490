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
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The sample in the package's documentation, running. */
class InboundServerTest {
  private final WebhookVerifier verifier = new WebhookVerifier("key");
  private final List<String> handled = Collections.synchronizedList(new ArrayList<>());

  private void handle(InboundPost post) {
    handled.add(post.recipient() + " " + post.field("subject"));
  }

  private HttpServer sample(InetSocketAddress address) throws Exception {
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/inbound",
        exchange -> {
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          try (InboundPost post = verifier.verifyForm(type, exchange.getRequestBody())) {
            handle(post);
            exchange.sendResponseHeaders(200, -1);
          } catch (WebhookSignatureException e) {
            exchange.sendResponseHeaders(e.httpStatus(), -1);
          }
        });
    server.start();
    return server;
  }

  @Test
  void aReceiverOfTenLinesTakesInboundMail() throws Exception {
    HttpServer server = sample(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    try {
      assertThat(post(server, new WebhookSigner("key"))).isEqualTo(200);
      assertThat(post(server, new WebhookSigner("other"))).isEqualTo(401);
      assertThat(handled).containsExactly("support@mg.example.com Grüße");
    } finally {
      server.stop(0);
    }
  }

  private static int post(HttpServer server, WebhookSigner signer) throws Exception {
    WebhookSignature signature = signer.signature();
    FormBody body =
        new FormBody.Builder()
            .add("recipient", "support@mg.example.com")
            .add("subject", "Grüße")
            .add("timestamp", signature.timestamp())
            .add("token", signature.token())
            .add("signature", signature.signature())
            .build();
    String url = "http://localhost:" + server.getAddress().getPort() + "/inbound";
    Request request = new Request.Builder().url(url).post(body).build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      return response.code();
    }
  }
}
