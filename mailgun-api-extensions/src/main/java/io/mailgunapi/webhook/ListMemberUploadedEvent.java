package io.mailgunapi.webhook;

import io.mailgunapi.model.EventMailingList;
import io.mailgunapi.model.EventMember;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * An upload added one member to a mailing list.
 *
 * @param payload what was posted
 */
public record ListMemberUploadedEvent(WebhookPayload payload) implements WebhookEvent {
  /** Mailing list concerned, if there is one. */
  public @Nullable EventMailingList mailingList() {
    return event().mailingList();
  }

  /** Member that was added. */
  public @Nullable EventMember member() {
    return event().member();
  }

  /** Identifier of the upload, as answered when it was started. */
  public @Nullable String taskId() {
    return event().taskId();
  }
}
