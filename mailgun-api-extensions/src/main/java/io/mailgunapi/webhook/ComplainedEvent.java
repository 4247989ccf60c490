package io.mailgunapi.webhook;

import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * A recipient marked a message as spam, and their provider reported it.
 *
 * @param payload what was posted
 */
public record ComplainedEvent(WebhookPayload payload) implements WebhookEvent {
  /** Part of the recipient address behind the @. */
  public @Nullable String recipientDomain() {
    return event().recipientDomain();
  }
}
