package io.mailgunapi.webhook;

import io.mailgunapi.model.InboundMimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * An incoming message as it arrived, as a route posts it to an address that ends in {@code mime}.
 * Parse {@link #open()} with a MIME library of your choice.
 */
public final class MimePost implements InboundPost {
  static final String BODY = "body-mime";

  private final PostData data;
  private final InboundMimeMessage.Builder message;
  private final FormPart mime;

  MimePost(PostData data, InboundMimeMessage.Builder message, FormPart mime) {
    this.data = data;
    this.message = message;
    this.mime = mime;
  }

  /** The MIME document's bytes from the beginning, each time anew. Close the stream. */
  public InputStream open() throws IOException {
    return mime.content().open();
  }

  /** Length of the MIME document in bytes. */
  public long size() {
    return mime.content().size();
  }

  /**
   * The message with the whole MIME document as text in memory. For long ones take {@link #open()}.
   */
  public InboundMimeMessage message() throws IOException {
    String text = mime.text();
    synchronized (message) {
      return message.bodyMime(text).build();
    }
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
    return "MimePost{to " + recipient() + "}";
  }
}
