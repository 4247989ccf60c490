package io.mailgunapi.webhook;

import io.mailgunapi.model.WebhookPayload;

/**
 * An event of a type that this version does not know. {@link #type()} has its name, {@link
 * #event()} and {@link #unknownFields()} what came with it.
 *
 * @param payload what was posted
 */
public record UnrecognizedEvent(WebhookPayload payload) implements WebhookEvent {}
