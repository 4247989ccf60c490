package io.mailgunapi.message;

/** What became of a recipient of a batch. */
public enum BatchStatus {
  /** Mailgun took the message for this recipient. Whether it is delivered is told by events. */
  ACCEPTED,
  /** Mailgun answered that it does not take it. Nothing was sent. */
  REFUSED,
  /** It was sent, but no answer arrived or was recorded: Mailgun may or may not have taken it. */
  UNKNOWN,
  /** It was tried, but provably did not reach Mailgun or was turned away by a rate limit. */
  UNSENT
}
