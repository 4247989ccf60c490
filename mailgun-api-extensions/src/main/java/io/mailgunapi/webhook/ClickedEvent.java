package io.mailgunapi.webhook;

import io.mailgunapi.model.ClientInfo;
import io.mailgunapi.model.EventMailingList;
import io.mailgunapi.model.Geolocation;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * A recipient, or a scanner before them, followed a tracked link.
 *
 * @param payload what was posted
 */
public record ClickedEvent(WebhookPayload payload) implements WebhookEvent {
  /** Address of the link that was followed. */
  public @Nullable String url() {
    return event().url();
  }

  /** Address from which the recipient, or a proxy for them, came. */
  public @Nullable String ip() {
    return event().ip();
  }

  /** Where that address is thought to be. */
  public @Nullable Geolocation geolocation() {
    return event().geolocation();
  }

  /** Program that the recipient used, or a bot. */
  public @Nullable ClientInfo clientInfo() {
    return event().clientInfo();
  }

  /** Part of the recipient address behind the @. */
  public @Nullable String recipientDomain() {
    return event().recipientDomain();
  }

  /** Mailing list concerned, if there is one. */
  public @Nullable EventMailingList mailingList() {
    return event().mailingList();
  }
}
