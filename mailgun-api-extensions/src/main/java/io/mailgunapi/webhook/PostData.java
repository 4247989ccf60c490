package io.mailgunapi.webhook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What all posts are made of. */
final class PostData implements Closeable {
  private final FormParts parts;
  private final Map<String, List<String>> fields;
  private final List<InboundAttachment> attachments;

  PostData(FormParts parts) throws IOException {
    this.parts = parts;
    this.fields = parts.texts(MimePost.BODY);
    this.attachments =
        parts.files().stream()
            .filter(part -> !part.name().equals(MimePost.BODY))
            .map(InboundAttachment::new)
            .toList();
  }

  FormParts parts() {
    return parts;
  }

  Map<String, List<String>> fields() {
    return fields;
  }

  List<InboundAttachment> attachments() {
    return attachments;
  }

  /** The first value of a field that is known to be there, since it was checked. */
  String required(String name) {
    List<String> values = fields.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the post has no field " + name);
    }
    return values.get(0);
  }

  @Override
  public void close() {
    parts.close();
  }
}
