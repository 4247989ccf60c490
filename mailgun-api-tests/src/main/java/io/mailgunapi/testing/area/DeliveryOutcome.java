package io.mailgunapi.testing.area;

/**
 * What becomes of a message to one recipient.
 *
 * @param delivered whether it arrives in the end
 * @param permanent whether a failure is final
 * @param reason why it failed, as events name it
 * @param code the reply of the other server, or Mailgun's own code from 600 on
 * @param bounceType {@code hard}, {@code soft}, or empty
 * @param message what the other server said
 * @param listed whether the address enters the bounce list, unless the allowlist names it
 */
record DeliveryOutcome(
    boolean delivered,
    boolean permanent,
    String reason,
    int code,
    String bounceType,
    String message,
    boolean listed) {

  static final DeliveryOutcome ARRIVES = new DeliveryOutcome(true, false, "", 250, "", "OK", false);

  /** Put off once, then delivered. */
  static final DeliveryOutcome GREYLISTED =
      new DeliveryOutcome(true, false, "greylisted", 451, "", "Greylisted, try again", false);

  static final DeliveryOutcome NO_MAILBOX =
      new DeliveryOutcome(false, true, "bounce", 550, "hard", "5.1.1 No such mailbox", true);

  static final DeliveryOutcome FULL_MAILBOX =
      new DeliveryOutcome(false, true, "generic", 552, "soft", "5.2.2 Mailbox full", false);

  static final DeliveryOutcome SPAM_BLOCK =
      new DeliveryOutcome(false, true, "espblock", 554, "", "5.7.1 Message refused as spam", false);

  static final DeliveryOutcome ON_BOUNCE_LIST = suppressed("suppress-bounce", 605, "bounced");

  static final DeliveryOutcome ON_UNSUBSCRIBE_LIST =
      suppressed("suppress-unsubscribe", 606, "unsubscribed");

  static final DeliveryOutcome ON_COMPLAINT_LIST =
      suppressed("suppress-complaint", 607, "marked as spam by");

  private static DeliveryOutcome suppressed(String reason, int code, String why) {
    return new DeliveryOutcome(
        false, true, reason, code, "", "Not delivering to previously " + why + " address", false);
  }
}
