package io.mailgunapi.webhook;

import io.mailgunapi.model.WebhookPayload;

/**
 * An address was checked by the validation service.
 *
 * @param payload what was posted
 */
public record ValidationEvent(WebhookPayload payload) implements WebhookEvent {}
