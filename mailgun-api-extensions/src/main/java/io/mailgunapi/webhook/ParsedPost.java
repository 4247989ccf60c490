package io.mailgunapi.webhook;

import io.mailgunapi.model.InboundMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incoming message that Mailgun took apart, as a {@code forward} action of a route posts it. */
public final class ParsedPost implements InboundPost {
  private final PostData data;
  private final InboundMessage message;

  ParsedPost(PostData data, InboundMessage message) {
    this.data = data;
    this.message = message;
  }

  /**
   * The message with its texts and headers. Its files are in {@link #attachments()}; the model's
   * own map of attachments stays empty.
   */
  public InboundMessage message() {
    return message;
  }

  /**
   * The inline file that the HTML refers to as {@code cid:}.
   *
   * @param contentId the content id with or without angle brackets
   * @return null if there is none
   */
  public @Nullable InboundAttachment inline(String contentId) {
    String bare = contentId.replaceFirst("^<(.*)>$", "$1");
    String field = message.contentIdMap().get("<" + bare + ">");
    for (InboundAttachment attachment : attachments()) {
      if (attachment.field().equals(field)) {
        return attachment;
      }
    }
    return null;
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
    return "ParsedPost{to " + recipient() + "}";
  }
}
