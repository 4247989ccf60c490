package io.mailgunapi.webhook;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import io.mailgunapi.json.JsonValues;
import io.mailgunapi.model.InboundMessage;
import io.mailgunapi.model.InboundMimeMessage;
import io.mailgunapi.model.StoredAttachment;
import io.mailgunapi.model.StoredMessageNotification;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Makes typed posts of forms. Immutable. */
final class InboundPosts {
  /**
   * Fields that the models have accessors for. What is not here is a header, and kept as unknown.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "recipient",
          "sender",
          "from",
          "subject",
          "body-plain",
          "body-html",
          "body-mime",
          "stripped-text",
          "stripped-signature",
          "stripped-html",
          "attachment-count",
          "content-id-map",
          "message-headers",
          "timestamp",
          "token",
          "signature");

  private static final Set<String> KNOWN_OF_NOTICES =
      Set.of("domain", "message-url", "attachments");

  private final JsonAdapter<StoredAttachment> storedAttachment;

  InboundPosts(Moshi moshi) {
    storedAttachment = moshi.adapter(StoredAttachment.class);
  }

  InboundPost of(FormParts parts) throws IOException {
    PostData data = new PostData(parts);
    Set<String> headerNames = headerNames(data);
    FormPart mime = parts.part(MimePost.BODY);
    if (mime != null && isMailguns(MimePost.BODY, parts, headerNames)) {
      return new MimePost(data, mime(data), mime);
    }
    if (isMailguns("message-url", parts, headerNames)) {
      return new StoredPost(data, notification(data));
    }
    if (isMailguns("event", parts, headerNames)) {
      return new LegacyEventPost(data);
    }
    return new ParsedPost(data, message(data));
  }

  /**
   * Whether Mailgun wrote a field. Headers of a message are fields too, and whoever sent it chose
   * them: none of them may decide what the post is taken for.
   */
  private static boolean isMailguns(String name, FormParts parts, Set<String> headerNames) {
    return parts.has(name) && !headerNames.contains(name);
  }

  private Set<String> headerNames(PostData data) {
    Set<String> names = new HashSet<>();
    json(
        data,
        "message-headers",
        HeaderLines::read,
        lines -> {
          for (List<String> line : lines) {
            if (!line.isEmpty()) {
              names.add(line.get(0).toLowerCase(Locale.ROOT));
            }
          }
        });
    return names;
  }

  private static InboundMimeMessage.Builder mime(PostData data) {
    return InboundMimeMessage.builder()
        .recipient(data.required("recipient"))
        .sender(first(data, "sender"))
        .from(first(data, "from"))
        .subject(first(data, "subject"))
        .timestamp(data.required("timestamp"))
        .token(data.required("token"))
        .signature(data.required("signature"))
        .additionalProperties(others(data, Set.of()));
  }

  private InboundMessage message(PostData data) {
    InboundMessage.Builder message =
        InboundMessage.builder()
            .recipient(data.required("recipient"))
            .sender(first(data, "sender"))
            .from(first(data, "from"))
            .subject(first(data, "subject"))
            .bodyPlain(first(data, "body-plain"))
            .strippedText(first(data, "stripped-text"))
            .strippedSignature(first(data, "stripped-signature"))
            .bodyHtml(first(data, "body-html"))
            .strippedHtml(first(data, "stripped-html"))
            .attachmentCount(count(first(data, "attachment-count")))
            .timestamp(data.required("timestamp"))
            .token(data.required("token"))
            .signature(data.required("signature"))
            .additionalProperties(others(data, Set.of()));
    json(
        data,
        "content-id-map",
        reader -> JsonValues.map(reader, JsonValues::text),
        message::contentIdMap);
    json(data, "message-headers", HeaderLines::read, message::messageHeaders);
    return message.build();
  }

  private StoredMessageNotification notification(PostData data) {
    StoredMessageNotification.Builder notice =
        StoredMessageNotification.builder()
            .domain(first(data, "domain"))
            .messageUrl(data.required("message-url"))
            .recipient(data.required("recipient"))
            .sender(first(data, "sender"))
            .from(first(data, "from"))
            .subject(first(data, "subject"))
            .bodyPlain(first(data, "body-plain"))
            .strippedText(first(data, "stripped-text"))
            .strippedSignature(first(data, "stripped-signature"))
            .bodyHtml(first(data, "body-html"))
            .strippedHtml(first(data, "stripped-html"))
            .timestamp(data.required("timestamp"))
            .token(data.required("token"))
            .signature(data.required("signature"))
            .additionalProperties(others(data, KNOWN_OF_NOTICES));
    json(
        data,
        "attachments",
        reader -> JsonValues.list(reader, storedAttachment::fromJson),
        notice::attachments);
    json(
        data,
        "content-id-map",
        reader -> JsonValues.map(reader, storedAttachment::fromJson),
        notice::contentIdMap);
    json(data, "message-headers", HeaderLines::read, notice::messageHeaders);
    return notice.build();
  }

  private static @Nullable String first(PostData data, String name) {
    List<String> values = data.fields().get(name);
    return values == null ? null : values.get(0);
  }

  private static @Nullable Long count(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Long.valueOf(text) : null;
  }

  /** Headers of the message are in its own hands: one that is no JSON must not lose the message. */
  private static <T> void json(
      PostData data, String name, JsonValues.Read<T> values, Consumer<T> target) {
    String text = first(data, name);
    if (text == null || text.isBlank()) {
      return;
    }
    try {
      JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text));
      T value = values.read(reader);
      if (value != null && reader.peek() == JsonReader.Token.END_DOCUMENT) {
        target.accept(value);
      }
    } catch (IOException | JsonDataException e) {
      // It stays readable as text in fields().
    }
  }

  private static Map<String, @Nullable Object> others(PostData data, Set<String> alsoKnown) {
    Map<String, @Nullable Object> others = new LinkedHashMap<>();
    data.fields()
        .forEach(
            (name, values) -> {
              if (!KNOWN.contains(name) && !alsoKnown.contains(name)) {
                others.put(name, values.size() == 1 ? values.get(0) : values);
              }
            });
    return others;
  }
}
