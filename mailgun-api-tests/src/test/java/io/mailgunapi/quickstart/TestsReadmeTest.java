package io.mailgunapi.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.mailgunapi.Mailgun;
import io.mailgunapi.message.Message;
import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.testing.JupiterRun;
import io.mailgunapi.webhook.OpenedEvent;
import io.mailgunapi.webhook.WebhookEvent;
import io.mailgunapi.webhook.WebhookVerifier;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java samples of this module's README and runs them. */
class TestsReadmeTest {
  private static final String IMPORTS =
      """
      import static org.assertj.core.api.Assertions.assertThat;

      import io.mailgunapi.*;
      import io.mailgunapi.message.*;
      import io.mailgunapi.model.*;
      import io.mailgunapi.testing.*;
      import io.mailgunapi.testing.area.WebhookDelivery;
      import io.mailgunapi.webhook.*;
      import java.time.Instant;
      import org.junit.jupiter.api.Test;

      """;
  private static final String FRAME =
      """
      public class Sample {
        public static void run(FakeMailgun %s, Mailgun %s, Message message, String receiver)
            throws Exception {
      %s
        }
      }
      """;

  private static Samples samples = new Samples(List.of());

  @TempDir Path folder;

  @BeforeAll
  static void readSamples() throws IOException {
    samples = Samples.of(Path.of("README.md"));
  }

  @Test
  void everySampleIsRunHere() {
    assertThat(samples.all()).hasSize(4);
  }

  @Test
  void serverSampleReceivesAMessage() throws Exception {
    assertThat(run(samples.with("FakeMailgun.start()"))).isEmpty();
  }

  @Test
  void annotationSampleIsATestThatPasses() throws Exception {
    String sample = samples.with("@MailgunServer");

    JupiterRun run = JupiterRun.of(Samples.compile(folder, "InvoiceMailTest", IMPORTS + sample));

    assertThat(run.failures()).isEmpty();
    assertThat(run.succeeded()).isEqualTo(1);
  }

  @Test
  void webhookSamplePostsAnEventThatTheReceiverCanVerify() throws Exception {
    assertThat(run(samples.with("webhookDeliveries()")))
        .singleElement()
        .isInstanceOf(OpenedEvent.class);
  }

  @Test
  void signerSampleMakesAnEventThatHolds() throws Exception {
    assertThat(run(samples.with("new WebhookSigner"))).isEmpty();
  }

  /** What a receiver verified while the sample ran. */
  private List<WebhookEvent> run(String sample) throws Exception {
    boolean own = sample.contains("FakeMailgun.start()");
    String code =
        FRAME.formatted(own ? "otherFake" : "fake", own ? "otherMailgun" : "mailgun", sample);
    Class<?> compiled = Samples.compile(folder, "Sample", IMPORTS + code);
    List<WebhookEvent> received = new CopyOnWriteArrayList<>();
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (FakeMailgun fake = FakeMailgun.start();
        Mailgun mailgun = Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key").build()) {
      WebhookVerifier verifier = new WebhookVerifier(fake.signingKey());
      receiver.createContext(
          "/",
          exchange -> {
            received.add(verifier.verify(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      receiver.start();
      compiled
          .getMethod("run", FakeMailgun.class, Mailgun.class, Message.class, String.class)
          .invoke(
              null,
              fake,
              mailgun,
              message(),
              "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
    } catch (InvocationTargetException e) {
      throw new AssertionError(sample, e.getCause());
    } finally {
      receiver.stop(0);
    }
    return received;
  }

  private static Message message() {
    return Message.builder()
        .from("Shop <shop@mg.example.com>")
        .to("customer@example.org")
        .subject("Your invoice")
        .text("Thank you for your order.")
        .build();
  }
}
