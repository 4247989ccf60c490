package io.mailgunapi.webhook;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that Mailgun posted: an incoming message taken apart ({@link ParsedPost}) or as it was
 * ({@link MimePost}), notice of a stored one ({@link StoredPost}), or an event as form webhooks had
 * it before 2018 ({@link LegacyEventPost}).
 *
 * <p>Close it: long texts and files wait in temporary files until then. Safe for reading by several
 * threads.
 */
public sealed interface InboundPost extends Closeable
    permits ParsedPost, MimePost, StoredPost, LegacyEventPost {

  /** Address that the message was sent to, by its envelope; null if the post names none. */
  default @Nullable String recipient() {
    return field("recipient");
  }

  /** Address that the message came from, by its envelope; null if the post names none. */
  default @Nullable String sender() {
    return field("sender");
  }

  /** When the post was signed, in seconds since 1970, as it was signed. */
  String timestamp();

  /** Random text that is different for each post. */
  String token();

  /**
   * All text fields by name, in their order, headers of the message included. A name that came
   * several times has several values. Without {@code body-mime}.
   */
  Map<String, List<String>> fields();

  /** The first value of a text field; null if there is none. Names are taken as they are. */
  default @Nullable String field(String name) {
    List<String> values = fields().get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** Files of the post, in their order; empty for most. */
  List<InboundAttachment> attachments();

  /** Deletes the temporary files. Attachments can't be opened after this. */
  @Override
  void close();
}
