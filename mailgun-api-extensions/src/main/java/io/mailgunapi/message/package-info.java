/**
 * Sending mail: messages with attachments, MIME documents, batches of any size that survive a
 * crash, and messages that Mailgun stored. Start with {@link io.mailgunapi.message.Messenger},
 * which {@code mailgun.messenger("mg.example.com")} gives.
 *
 * <p>Depends on the generated interfaces and models, on {@code io.mailgunapi.error}, and on OkHttp
 * and Okio. The client is seen through {@link io.mailgunapi.message.Calls} only.
 */
@NullMarked
package io.mailgunapi.message;

import org.jspecify.annotations.NullMarked;
