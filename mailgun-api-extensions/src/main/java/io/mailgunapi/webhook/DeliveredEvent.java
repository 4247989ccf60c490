package io.mailgunapi.webhook;

import io.mailgunapi.model.DeliveryStatus;
import io.mailgunapi.model.EventEnvelope;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * The receiving server took a message. It may still file it as spam.
 *
 * @param payload what was posted
 */
public record DeliveredEvent(WebhookPayload payload) implements WebhookEvent {
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
