package io.mailgunapi.webhook;

import io.mailgunapi.model.EventError;
import io.mailgunapi.model.EventMailingList;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * An upload could not add one of its entries to a mailing list.
 *
 * @param payload what was posted
 */
public record ListMemberUploadErrorEvent(WebhookPayload payload) implements WebhookEvent {
  /** Mailing list concerned, if there is one. */
  public @Nullable EventMailingList mailingList() {
    return event().mailingList();
  }

  /** Identifier of the upload, as answered when it was started. */
  public @Nullable String taskId() {
    return event().taskId();
  }

  /** Format of the upload, such as {@code csv} or {@code json}. */
  public @Nullable String format() {
    return event().format();
  }

  /** The entry that could not be added, in words. */
  public @Nullable String memberDescription() {
    return event().memberDescription();
  }

  /** What was wrong with the entry. */
  public @Nullable EventError error() {
    return event().error();
  }
}
