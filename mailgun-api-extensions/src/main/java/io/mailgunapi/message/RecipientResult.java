package io.mailgunapi.message;

import org.jspecify.annotations.Nullable;

/**
 * What became of one recipient of a batch.
 *
 * @param email the address
 * @param chunk number of the call that was for it
 * @param status what became of it
 * @param messageId the id that Mailgun gave the call, with angle brackets; null unless accepted and
 *     the answer could be read
 * @param reason why it was not accepted; null if it was
 */
public record RecipientResult(
    String email,
    int chunk,
    BatchStatus status,
    @Nullable String messageId,
    @Nullable String reason) {}
