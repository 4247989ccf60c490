package io.mailgunapi.message;

import io.mailgunapi.api.MessagesApi;
import io.mailgunapi.model.EventStorage;
import io.mailgunapi.model.ResendMessageRequest;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.model.StoredAttachment;
import io.mailgunapi.model.StoredMessage;
import io.mailgunapi.model.StoredMessageRaw;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * Messages that Mailgun keeps for some days, sent and received ones.
 *
 * <p>A message is named by the {@code url} in an event's {@code storage}, or by the {@code key}
 * there. Prefer the URL: it names the host that holds the message. With a key, the client asks its
 * region's first storage host, or the one of {@code mailgun.withStorageHost(url)}.
 *
 * <p>The API key goes to the client's own hosts only: an address on any other is refused with
 * {@link io.mailgunapi.error.BlockedRequestException} before anything is sent. All methods throw
 * {@link io.mailgunapi.error.MailgunException} if the call fails; a message that is no longer kept
 * is a {@link io.mailgunapi.error.NotFoundException}. Immutable; safe for use by several threads.
 */
public final class StoredMessages {
  private final String domain;
  private final Calls calls;
  private final MessagesApi byKey;
  private final StoredCalls byUrl;

  StoredMessages(String domain, Calls calls) {
    this.domain = domain;
    this.calls = calls;
    this.byKey = calls.api(MessagesApi.class);
    this.byUrl = calls.api(StoredCalls.class);
  }

  /**
   * A message taken apart into headers, bodies and attachments.
   *
   * @param urlOrKey its storage URL or storage key
   */
  public StoredMessage get(String urlOrKey) {
    return isUrl(urlOrKey)
        ? calls.execute(byUrl.message(urlOrKey))
        : calls.execute(byKey.getStoredMessage(domain, key(urlOrKey)));
  }

  /** The same for the storage that an event names. */
  public StoredMessage get(EventStorage storage) {
    return get(urlOrKey(storage));
  }

  /**
   * A message as the MIME document that it was. The whole of it is held in memory.
   *
   * @param urlOrKey its storage URL or storage key
   */
  public StoredMessageRaw getRaw(String urlOrKey) {
    return isUrl(urlOrKey)
        ? calls.execute(byUrl.raw(urlOrKey))
        : calls.execute(byKey.getStoredMessageRaw(domain, key(urlOrKey)));
  }

  /** The same for the storage that an event names. */
  public StoredMessageRaw getRaw(EventStorage storage) {
    return getRaw(urlOrKey(storage));
  }

  /**
   * The bytes of a stored message's attachment, read from the network as you read them.
   *
   * @return a stream that must be closed, which frees the connection
   * @throws IllegalArgumentException if the attachment has no URL
   */
  public InputStream open(StoredAttachment attachment) {
    String url = attachment.url();
    if (url == null || !isUrl(url)) {
      throw new IllegalArgumentException(
          "attachment " + attachment.name() + " has no URL: take it from the stored message again");
    }
    return calls.execute(byUrl.attachment(url)).byteStream();
  }

  /**
   * Sends a stored message again as it is. Never repeated by itself.
   *
   * @param urlOrKey its storage URL or storage key
   * @param to recipients of this time, one address each
   * @return the id of the new message
   * @throws IllegalArgumentException if there is no recipient or one is no address
   */
  public SendMessageResponse resend(String urlOrKey, String... to) {
    List<String> recipients =
        Arrays.stream(to).map(address -> Address.parse(address).toString()).toList();
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("to is empty: name whom to send the stored message to");
    }
    ResendMessageRequest request = ResendMessageRequest.builder().to(recipients).build();
    return isUrl(urlOrKey)
        ? calls.execute(byUrl.resend(urlOrKey, request))
        : calls.execute(byKey.resendMessage(domain, key(urlOrKey), request));
  }

  /** The same for the storage that an event names. */
  public SendMessageResponse resend(EventStorage storage, String... to) {
    return resend(urlOrKey(storage), to);
  }

  private static boolean isUrl(String urlOrKey) {
    return urlOrKey.contains("://");
  }

  private static String key(String key) {
    return Text.filledLine("storage key", key);
  }

  private static String urlOrKey(EventStorage storage) {
    String url = storage.url();
    String key = storage.key();
    if (url == null && key == null) {
      throw new IllegalArgumentException(
          "the event's storage has neither url nor key: the message is not kept");
    }
    return url != null ? url : String.valueOf(key);
  }

  @Override
  public String toString() {
    return "StoredMessages{" + domain + "}";
  }
}
