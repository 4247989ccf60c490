package io.mailgunapi.message;

import io.mailgunapi.api.MessagesApi;
import io.mailgunapi.model.SendMessageResponse;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Sends the mail of one domain.
 *
 * <pre>{@code
 * Messenger messenger = mailgun.messenger("mg.example.com");
 * SendMessageResponse answer = messenger.send(message);
 * }</pre>
 *
 * <p>An answer says that Mailgun has queued the message; what becomes of it is told by events and
 * webhooks. <b>A message is never sent twice by itself:</b> when the answer is lost, the
 * exception's {@code outcome()} is {@code UNKNOWN}, and only the events can tell whether the
 * message was taken.
 *
 * <p>All methods throw {@link io.mailgunapi.error.MailgunException} if the call fails. Immutable;
 * safe for use by several threads.
 */
public final class Messenger {
  private final String domain;
  private final Calls calls;
  private final MessagesApi messages;

  /**
   * A messenger over a client of any kind. Usually made by {@code mailgun.messenger(domain)}.
   *
   * @param domain the sending domain, such as {@code mg.example.com}
   * @throws IllegalArgumentException if the domain is blank
   */
  public Messenger(String domain, Calls calls) {
    this.domain = Text.filledLine("domain", domain).strip();
    this.calls = Objects.requireNonNull(calls, "calls");
    this.messages = calls.api(MessagesApi.class);
  }

  /** The sending domain. */
  public String domain() {
    return domain;
  }

  /**
   * Sends a message.
   *
   * @return the message's id, with angle brackets, which events carry without them
   * @throws IllegalArgumentException if the message has no {@code to}; nothing was sent then
   */
  public SendMessageResponse send(Message message) {
    return calls.execute(messages.sendMessage(domain, message.request()));
  }

  /** Sends a message without waiting. Cancelling the future cancels the call. */
  public CompletableFuture<SendMessageResponse> sendAsync(Message message) {
    return calls.executeAsync(messages.sendMessage(domain, message.request()));
  }

  /**
   * Sends a MIME document as it is.
   *
   * @return the message's id, with angle brackets
   */
  public SendMessageResponse sendMime(MimeDelivery delivery) {
    return calls.execute(messages.sendMimeMessage(domain, delivery.request()));
  }

  /** Sends a MIME document without waiting. Cancelling the future cancels the call. */
  public CompletableFuture<SendMessageResponse> sendMimeAsync(MimeDelivery delivery) {
    return calls.executeAsync(messages.sendMimeMessage(domain, delivery.request()));
  }

  /** Messages that Mailgun keeps for some days. */
  public StoredMessages stored() {
    return new StoredMessages(domain, calls);
  }

  @Override
  public String toString() {
    return "Messenger{" + domain + "}";
  }
}
