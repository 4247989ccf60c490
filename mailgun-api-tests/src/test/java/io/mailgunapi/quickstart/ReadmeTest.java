package io.mailgunapi.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.Mailgun;
import io.mailgunapi.model.Event;
import io.mailgunapi.model.EventType;
import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.webhook.WebhookSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java samples of the project's README and runs them against the embedded Mailgun. */
class ReadmeTest {
  private static final String FRAME =
      """
      import io.mailgunapi.*;
      import io.mailgunapi.error.*;
      import io.mailgunapi.message.*;
      import io.mailgunapi.model.*;
      import io.mailgunapi.webhook.*;
      import java.nio.charset.StandardCharsets;

      public class %s {
        public static void run(Mailgun %s, String key, String signingKey, byte[] body) throws Exception {
      %s
        }
      }
      """;
  private static final String SIGNING_KEY = "key-signing";

  private static Samples samples = new Samples(List.of());

  @TempDir Path folder;

  @BeforeAll
  static void readSamples() throws IOException {
    samples = Samples.of(Path.of("..", "README.md"));
  }

  @Test
  void readmeHasSamplesForEveryPart() {
    assertThat(samples.all()).hasSize(6);
  }

  @Test
  void clientSampleBuildsAClient() throws Exception {
    assertThat(run(samples.with("Mailgun.builder()"))).isEmpty();
  }

  @Test
  void messageSampleIsQueued() throws Exception {
    assertThat(run(samples.with("messenger(")))
        .startsWith("queued as <")
        .endsWith("@mg.example.com>\n");
  }

  @Test
  void pagingSamplePrintsEveryBounce() throws Exception {
    assertThat(run(samples.with("Bounce bounce"))).hasLineCount(250);
  }

  @Test
  void metricsSamplePrintsARowForEachDay() throws Exception {
    assertThat(run(samples.with("MetricsQuery"))).isNotEmpty();
  }

  @Test
  void errorSampleKnowsAMissingAddress() throws Exception {
    assertThat(run(samples.with("NotFoundException"))).isEqualTo("not on the list\n");
  }

  @Test
  void webhookSampleReadsASignedEvent() throws Exception {
    assertThat(run(samples.with("WebhookVerifier"))).isEqualTo("Event-Id-1\n");
  }

  private String run(String sample) throws Exception {
    Class<?> compiled = compile(sample);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (FakeMailgun fake = FakeMailgun.start();
        Mailgun mailgun = Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key").build()) {
      fake.seed().bounces("mg.example.com", 250).metrics("mg.example.com", 100);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      compiled
          .getMethod("run", Mailgun.class, String.class, String.class, byte[].class)
          .invoke(null, mailgun, "key", SIGNING_KEY, signedEvent());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static byte[] signedEvent() {
    Event event =
        Event.builder()
            .id("Event-Id-1")
            .event(EventType.DELIVERED)
            .timestamp(Instant.now())
            .build();
    return new WebhookSigner(SIGNING_KEY).payload(event).getBytes(StandardCharsets.UTF_8);
  }

  private Class<?> compile(String sample) throws Exception {
    String client = sample.contains("Mailgun mailgun =") ? "other" : "mailgun";
    return Samples.compile(folder, "Sample", FRAME.formatted("Sample", client, sample));
  }
}
