package io.mailgunapi.quickstart;

import io.mailgunapi.Mailgun;
import io.mailgunapi.Region;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.testing.FakeMailgun;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;

/**
 * Starts an embedded Mailgun and shows what the client does. With the system property {@code
 * quickstart.live=true} it reads from the real service instead; the environment then gives {@code
 * MAILGUN_API_KEY} and {@code MAILGUN_DOMAIN}, and if they are needed {@code MAILGUN_REGION} and
 * {@code MAILGUN_BASE_URL}.
 */
public final class Quickstart {
  private final PrintStream out;
  private final PrintStream err;

  Quickstart(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the tour; a failure is one line and exit status 1. */
  public static void main(String[] args) {
    int status =
        new Quickstart(System.out, System.err)
            .run(Boolean.getBoolean("quickstart.live"), System.getenv());
    if (status != 0) {
      System.exit(status);
    }
  }

  int run(boolean live, Map<String, String> environment) {
    try {
      if (live) {
        readLive(environment);
      } else {
        tourEmbedded();
      }
      return 0;
    } catch (MailgunException | IllegalArgumentException e) {
      err.println("quickstart: " + e.getMessage());
      return 1;
    }
  }

  private void tourEmbedded() {
    try (FakeMailgun fake = FakeMailgun.start();
        Mailgun mailgun =
            Mailgun.builder().baseUrl(fake.baseUrl()).apiKey("key-quickstart").build()) {
      out.println("An embedded Mailgun listens on " + fake.baseUrl());
      new EmbeddedTour(fake, mailgun, out).run();
    }
  }

  private void readLive(Map<String, String> environment) {
    String key =
        required(environment, "MAILGUN_API_KEY", "export a private API key of your account");
    String domain =
        required(
            environment, "MAILGUN_DOMAIN", "name a domain of your account, such as mg.example.com");
    // A tour is not worth waiting for: what fails is told at once.
    Mailgun.Builder builder = Mailgun.builder().apiKey(key).retryPolicy(RetryPolicy.none());
    optional(environment, "MAILGUN_REGION").map(Region::of).ifPresent(builder::region);
    optional(environment, "MAILGUN_BASE_URL").ifPresent(builder::baseUrl);
    try (Mailgun mailgun = builder.build()) {
      new LiveTour(mailgun, domain, out).run();
    }
  }

  private static String required(Map<String, String> environment, String name, String remedy) {
    return optional(environment, name)
        .orElseThrow(() -> new IllegalArgumentException(name + " is not set: " + remedy));
  }

  private static Optional<String> optional(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
