package io.mailgunapi.message;

import io.mailgunapi.api.MessagesApi;
import io.mailgunapi.model.SendMessageResponse;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

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

  /**
   * Sends a message to any number of recipients, up to 1,000 with each call, and waits for the end.
   *
   * <p>Everybody gets a copy of their own and sees nobody else: {@code recipient-variables} with an
   * entry for every recipient go with each call. The message must have no recipients of its own, no
   * cc and no bcc. An address that comes twice within a chunk gets one mail; whether one comes
   * again later is not remembered, since any number of recipients runs in constant memory.
   *
   * <p>Each call is recorded in the journal, on the disk, before its first byte leaves. So a batch
   * whose process dies can be continued without mailing anybody twice: calls that had started and
   * have no recorded answer are {@link BatchStatus#UNKNOWN}, and are not sent again unless you say
   * so.
   *
   * <p>On a rate limit the whole batch waits as long as Mailgun asks. It stops early, and can be
   * continued with {@link BatchReport#remainder()}, when Mailgun can't be reached, refuses key,
   * domain or plan, does not answer several calls in a row, wants a longer pause than allowed, the
   * client is closed, or this thread is interrupted. {@link BatchReport#stoppedBy()} tells which.
   * Calls under way are always waited for.
   *
   * @param recipients read once, no further ahead than needed; when continuing, the same recipients
   *     in the same order
   * @return what became of everybody
   * @throws IllegalArgumentException if the message can't go to many, the journal is that of
   *     another batch, or recipients differ from it; calls made until then are in the journal
   * @throws IllegalStateException if another process runs the batch
   * @throws java.io.UncheckedIOException if the journal can't be read or written
   */
  public BatchReport sendBatch(
      Message message, Iterator<? extends Recipient> recipients, BatchOptions options) {
    return new Batch(domain, calls, message, options).send(recipients);
  }

  /** The same with recipients from a list or the like. */
  public BatchReport sendBatch(
      Message message, Iterable<? extends Recipient> recipients, BatchOptions options) {
    return sendBatch(message, recipients.iterator(), options);
  }

  /** The same with recipients from a stream, which is closed. */
  public BatchReport sendBatch(
      Message message, Stream<? extends Recipient> recipients, BatchOptions options) {
    try (recipients) {
      return sendBatch(message, recipients.iterator(), options);
    }
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
