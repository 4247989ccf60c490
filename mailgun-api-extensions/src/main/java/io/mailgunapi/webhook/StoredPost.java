package io.mailgunapi.webhook;

import io.mailgunapi.model.StoredMessageNotification;
import java.util.List;
import java.util.Map;

/**
 * Notice that a route's {@code store} action keeps a message. Fetch it and its files with {@code
 * mailgun.messenger(domain).stored()}.
 */
public final class StoredPost implements InboundPost {
  private final PostData data;
  private final StoredMessageNotification notification;

  StoredPost(PostData data, StoredMessageNotification notification) {
    this.data = data;
    this.notification = notification;
  }

  /** The notice, with the addresses from which message and files can be fetched. */
  public StoredMessageNotification notification() {
    return notification;
  }

  @Override
  public String timestamp() {
    return data.required("timestamp");
  }

  @Override
  public String token() {
    return data.required("token");
  }

  @Override
  public Map<String, List<String>> fields() {
    return data.fields();
  }

  @Override
  public List<InboundAttachment> attachments() {
    return data.attachments();
  }

  @Override
  public void close() {
    data.close();
  }

  @Override
  public String toString() {
    return "StoredPost{to " + recipient() + "}";
  }
}
