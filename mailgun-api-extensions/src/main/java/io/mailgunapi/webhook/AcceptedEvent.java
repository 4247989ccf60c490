package io.mailgunapi.webhook;

import io.mailgunapi.model.EventEnvelope;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * Mailgun took a message and queued it.
 *
 * @param payload what was posted
 */
public record AcceptedEvent(WebhookPayload payload) implements WebhookEvent {
  /** Part of the recipient address behind the @. */
  public @Nullable String recipientDomain() {
    return event().recipientDomain();
  }

  /** How the message travels. */
  public @Nullable EventEnvelope envelope() {
    return event().envelope();
  }

  /** Where Mailgun keeps the message for some days. */
  public @Nullable EventStorage storage() {
    return event().storage();
  }

  /** How the message was handed to Mailgun, {@code smtp} or {@code http}, in either case. */
  public @Nullable String method() {
    return event().method();
  }

  /** Address from which the message was handed to Mailgun. */
  public @Nullable String originatingIp() {
    return event().originatingIp();
  }

  /** Identifier, not the secret, of the API key that sent the message. */
  public @Nullable String apiKeyId() {
    return event().apiKeyId();
  }
}
