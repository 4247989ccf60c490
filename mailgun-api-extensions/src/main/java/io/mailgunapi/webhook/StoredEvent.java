package io.mailgunapi.webhook;

import io.mailgunapi.model.EventMessage;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.WebhookPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route kept an incoming message.
 *
 * @param payload what was posted
 */
public record StoredEvent(WebhookPayload payload) implements WebhookEvent {
  /** Where Mailgun keeps the message for some days. */
  public @Nullable EventStorage storage() {
    return event().storage();
  }

  /** Everybody whom the message was for; empty if the event does not tell. */
  public List<String> recipients() {
    EventMessage message = message();
    return message == null || message.recipients().isEmpty()
        ? event().recipients()
        : message.recipients();
  }
}
