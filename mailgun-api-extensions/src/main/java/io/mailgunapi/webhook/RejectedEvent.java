package io.mailgunapi.webhook;

import io.mailgunapi.model.EventReject;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * Mailgun refused to take a message.
 *
 * @param payload what was posted
 */
public record RejectedEvent(WebhookPayload payload) implements WebhookEvent {
  /** Which rule the message offended. */
  public @Nullable EventReject reject() {
    return event().reject();
  }

  /** Where Mailgun keeps the message for some days. */
  public @Nullable EventStorage storage() {
    return event().storage();
  }
}
