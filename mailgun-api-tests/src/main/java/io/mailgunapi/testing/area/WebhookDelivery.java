package io.mailgunapi.testing.area;

import java.time.Instant;

/**
 * One attempt to post an event to a webhook.
 *
 * @param url where to
 * @param name the webhook's name, such as {@code permanent_fail}
 * @param payload the JSON that was posted
 * @param attempt 1 for the first
 * @param time when, by the server's clock
 * @param status what the receiver answered; 0 if it didn't
 * @param problem why nobody answered, empty otherwise
 */
public record WebhookDelivery(
    String url,
    String name,
    String payload,
    int attempt,
    Instant time,
    int status,
    String problem) {}
