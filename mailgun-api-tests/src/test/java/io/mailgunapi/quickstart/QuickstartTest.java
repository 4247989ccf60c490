package io.mailgunapi.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.FakeMailgun;
import io.mailgunapi.testing.ReceivedRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tour prints what it did; whatever goes wrong is one line that says what to do. */
class QuickstartTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(boolean live, Map<String, String> environment) {
    return new Quickstart(printer(out), printer(err)).run(live, environment);
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tourGoesThroughEveryPart() {
    assertThat(run(false, Map.of())).isZero();

    assertThat(printed())
        .contains("Bounces       1,000")
        .contains("Metrics       3,000")
        .contains("Queued. Thank you. <")
        .contains("opens were off, are on")
        .contains("Alert         \"many bounces\" created")
        .contains("Call queryMetrics instead")
        .contains("US has [mg.example.com]")
        .contains("EU has [mg.example.eu]");
    assertThat(complaint()).isEmpty();
  }

  @Test
  void liveTourOnlyReads() {
    try (FakeMailgun fake = FakeMailgun.start()) {
      assertThat(run(true, environment(fake.baseUrl(), "key", "mg.example.com"))).isZero();

      assertThat(printed()).contains("Domain        mg.example.com is active").contains("Metrics");
      assertThat(fake.requests().all())
          .extracting(ReceivedRequest::operation)
          .containsOnly("getDomain", "getTrackingSettings", "listBounces", "queryMetrics");
    }
  }

  @Test
  void missingKeyIsOneLine() {
    assertThat(run(true, Map.of("MAILGUN_DOMAIN", "mg.example.com"))).isEqualTo(1);

    assertThat(complaint())
        .isEqualTo(
            "quickstart: MAILGUN_API_KEY is not set: export a private API key of your account\n");
  }

  @Test
  void missingDomainIsOneLine() {
    assertThat(run(true, Map.of("MAILGUN_API_KEY", "key"))).isEqualTo(1);

    assertThat(complaint()).startsWith("quickstart: MAILGUN_DOMAIN is not set: ").hasLineCount(1);
  }

  @Test
  void wrongKeyIsOneLine() {
    try (FakeMailgun fake = FakeMailgun.builder().apiKeys("right").start()) {
      assertThat(run(true, environment(fake.baseUrl(), "wrong", "mg.example.com"))).isEqualTo(1);

      assertThat(complaint()).contains("401").contains("key").hasLineCount(1);
    }
  }

  @Test
  void unknownDomainIsOneLine() {
    try (FakeMailgun fake = FakeMailgun.start()) {
      assertThat(run(true, environment(fake.baseUrl(), "key", "nowhere.example.com"))).isEqualTo(1);

      assertThat(complaint()).contains("404").contains("nowhere.example.com").hasLineCount(1);
    }
  }

  @Test
  void unknownHostIsOneLine() {
    Map<String, String> environment =
        environment("https://mailgun.invalid", "key", "mg.example.com");
    assertThat(run(true, environment)).isEqualTo(1);

    assertThat(complaint()).contains("mailgun.invalid").hasLineCount(1);
  }

  private static Map<String, String> environment(String baseUrl, String key, String domain) {
    return Map.of("MAILGUN_BASE_URL", baseUrl, "MAILGUN_API_KEY", key, "MAILGUN_DOMAIN", domain);
  }
}
