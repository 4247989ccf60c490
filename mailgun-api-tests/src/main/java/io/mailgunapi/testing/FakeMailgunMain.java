package io.mailgunapi.testing;

import java.io.PrintStream;
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
   * Starts and waits. Ends with status 2 if an argument is no port, with 1 if a port is taken.
   *
   * @param args up to two ports
   */
  public static void main(String... args) throws InterruptedException {
    try (FakeMailgun fake = start(System.out, args)) {
      new CountDownLatch(1).await();
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    } catch (UncheckedIOException e) {
      System.err.println(e.getMessage());
      System.err.println("Arguments: [port [euPort]]");
      System.exit(1);
    }
  }

  /** Starts a server on the ports of the arguments and says where it is. */
  static FakeMailgun start(PrintStream out, String... args) {
    int port = args.length > 0 ? port(args[0]) : 8025;
    int next = port == 0 ? 0 : port + 1;
    int euPort = args.length > 1 ? port(args[1]) : next;
    FakeMailgun fake = FakeMailgun.builder().port(port).euPort(euPort).start();
    out.println("US: " + fake.baseUrl() + " with the domain mg.example.com");
    out.println("EU: " + fake.euBaseUrl() + " with the domain mg.example.eu");
    out.println("Every API key is good. Stop with Ctrl+C.");
    return fake;
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new IllegalArgumentException(
          "'" + text + "' is no port: give a number up to 65535 for each region, US first");
    }
    return Integer.parseInt(text);
  }
}
