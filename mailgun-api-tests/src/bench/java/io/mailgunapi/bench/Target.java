package io.mailgunapi.bench;

/** What all contenders call, and with which values. */
final class Target {
  static final String KEY = "0123456789abcdef0123456789abcdef-01234567-89abcdef";
  static final String DOMAIN = "mg.example.com";
  static final String SLOW_DOMAIN = "slow.example.com";
  static final String FROM = "Example Shop Billing <billing@mg.example.com>";
  static final String TO = "customer@example.org";
  static final String SUBJECT = "Your invoice 2025-12-1001 from Example Shop";
  static final String TEXT = "Thank you for your order. You find the invoice attached. ".repeat(16);

  private Target() {}

  /** The canned server, without a slash at the end. */
  static String url() {
    return System.getProperty("bench.url");
  }

  static String walkDomain(int items) {
    return "walk-" + items + ".example.com";
  }
}
