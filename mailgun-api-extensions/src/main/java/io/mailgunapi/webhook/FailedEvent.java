package io.mailgunapi.webhook;

import io.mailgunapi.model.DeliveryStatus;
import io.mailgunapi.model.EventEnvelope;
import io.mailgunapi.model.EventSeverity;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.FailureReason;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver a message failed. The webhooks {@code temporary_fail} and {@code
 * permanent_fail} both bring this event; {@link #isPermanent()} tells them apart.
 *
 * @param payload what was posted
 */
public record FailedEvent(WebhookPayload payload) implements WebhookEvent {
  /** Whether Mailgun gave up on this recipient; otherwise it tries again. */
  public boolean isPermanent() {
    return EventSeverity.PERMANENT.equals(severity());
  }

  /** Whether the failure is final. Open: further values are kept. */
  public @Nullable EventSeverity severity() {
    return event().severity();
  }

  /** Why delivery did not succeed. */
  public @Nullable FailureReason reason() {
    return event().reason();
  }

  /** Part of the recipient address behind the @. */
  public @Nullable String recipientDomain() {
    return event().recipientDomain();
  }

  /** Mailbox provider of the recipient, such as {@code Gmail}. */
  public @Nullable String recipientProvider() {
    return event().recipientProvider();
  }

  /** How the message travels. */
  public @Nullable EventEnvelope envelope() {
    return event().envelope();
  }

  /** What the receiving server said. */
  public @Nullable DeliveryStatus deliveryStatus() {
    return event().deliveryStatus();
  }

  /** Where Mailgun keeps the message for some days. */
  public @Nullable EventStorage storage() {
    return event().storage();
  }

  /** Selector and domain of the DKIM key that signed the message. */
  public @Nullable String primaryDkim() {
    return event().primaryDkim();
  }
}
