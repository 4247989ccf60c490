package io.mailgunapi.message;

import org.jspecify.annotations.Nullable;

/**
 * One call of a batch and what came of it.
 *
 * @param number 0 for the first
 * @param recipients how many it is for
 * @param status what became of it
 * @param messageId the id that Mailgun gave it, with angle brackets; null unless it was accepted
 *     and the answer could be read
 * @param reason why it was not accepted; null if it was
 */
public record BatchChunk(
    int number,
    int recipients,
    BatchStatus status,
    @Nullable String messageId,
    @Nullable String reason) {}
