package io.mailgunapi.webhook;

import io.mailgunapi.model.EventMailingList;
import io.mailgunapi.model.WebhookPayload;
import org.jspecify.annotations.Nullable;

/**
 * An upload of mailing list members came to its end.
 *
 * @param payload what was posted
 */
public record ListUploadedEvent(WebhookPayload payload) implements WebhookEvent {
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

  /** Whether members that exist already were to be updated. */
  public @Nullable Boolean isUpsert() {
    return event().isUpsert();
  }

  /** Whether members were added as subscribed. */
  public @Nullable Boolean subscribed() {
    return event().subscribed();
  }

  /** Number of members that were added or updated. */
  public @Nullable Long upsertedCount() {
    return event().upsertedCount();
  }

  /** Number of entries that could not be added. */
  public @Nullable Long failedCount() {
    return event().failedCount();
  }
}
