package io.mailgunapi.testing;

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * Runs an embedded Mailgun on its own, until it is stopped.
 *
 * <p>Arguments: the port of the US region, 8025 by default, and that of the EU region, one more by
 * default.
 */
public final class FakeMailgunMain {
  private FakeMailgunMain() {}

  /**
   * Starts and waits.
   *
   * @param args up to two ports
   */
  public static void main(String... args) throws InterruptedException {
    int port;
    int euPort;
    try {
      port = args.length > 0 ? Integer.parseInt(args[0]) : 8025;
      euPort = args.length > 1 ? Integer.parseInt(args[1]) : port + 1;
    } catch (NumberFormatException e) {
      System.err.println("A port is a number, such as 8025. Give one for each region, US first.");
      System.exit(2);
      return;
    }
    try (FakeMailgun fake = FakeMailgun.builder().port(port).euPort(euPort).start()) {
      System.out.println("US: " + fake.baseUrl() + " with the domain mg.example.com");
      System.out.println("EU: " + fake.euBaseUrl() + " with the domain mg.example.eu");
      System.out.println("Every API key is good. Stop with Ctrl+C.");
      new CountDownLatch(1).await();
    } catch (UncheckedIOException e) {
      System.err.println("Can't listen on " + port + " and " + euPort + ": " + e.getMessage());
      System.exit(1);
    }
  }
}
