package io.mailgunapi.webhook;

import io.mailgunapi.model.EventType;
import java.util.List;
import java.util.Map;

/**
 * An event as webhooks posted it before 2018: a flat form. Custom variables are fields of their
 * own. New webhooks post JSON, for which see {@link WebhookVerifier#verify(byte[])}.
 */
public final class LegacyEventPost implements InboundPost {
  private final PostData data;

  LegacyEventPost(PostData data) {
    this.data = data;
  }

  /** What happened. Old names such as {@code bounced} and {@code dropped} are kept as they came. */
  public EventType type() {
    return EventType.of(data.required("event"));
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
    return "LegacyEventPost{to " + recipient() + "}";
  }
}
