package io.mailgunapi.testing.area;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Decides how the recipients' servers answer. By default they take everything.
 *
 * <p>A name is an address, or a domain for all its addresses; the address wins. Safe for use by
 * several threads.
 */
public final class Recipients {
  private final Map<String, DeliveryOutcome> outcomes = new LinkedHashMap<>();

  Recipients() {}

  /** Mail arrives, as by default. */
  public Recipients takes(String addressOrDomain) {
    return set(addressOrDomain, DeliveryOutcome.ARRIVES);
  }

  /** There is no such mailbox: a permanent failure, and the address enters the bounce list. */
  public Recipients unknown(String addressOrDomain) {
    return set(addressOrDomain, DeliveryOutcome.NO_MAILBOX);
  }

  /** The mailbox is full: mail fails, but the address doesn't enter the bounce list. */
  public Recipients full(String addressOrDomain) {
    return set(addressOrDomain, DeliveryOutcome.FULL_MAILBOX);
  }

  /** The provider takes the mail for spam: it fails, without effect on the bounce list. */
  public Recipients blocks(String addressOrDomain) {
    return set(addressOrDomain, DeliveryOutcome.SPAM_BLOCK);
  }

  /** The first attempt fails for a while; ten minutes later the mail arrives. */
  public Recipients greylists(String addressOrDomain) {
    return set(addressOrDomain, DeliveryOutcome.GREYLISTED);
  }

  private synchronized Recipients set(String name, DeliveryOutcome outcome) {
    outcomes.put(name.toLowerCase(Locale.ROOT), outcome);
    return this;
  }

  synchronized DeliveryOutcome of(String address) {
    DeliveryOutcome own = outcomes.get(address.toLowerCase(Locale.ROOT));
    if (own != null) {
      return own;
    }
    return outcomes.getOrDefault(Addresses.domainOf(address), DeliveryOutcome.ARRIVES);
  }
}
