/**
 * The receiving side: calls that Mailgun makes to web addresses of yours, for events (webhooks) and
 * for incoming mail (routes). {@link io.mailgunapi.webhook.WebhookVerifier} proves where a call
 * comes from and makes typed values of it, whatever web framework took it.
 *
 * <p>Mailgun signs a time and a token, <b>not the body</b>. A valid signature proves that Mailgun
 * made the call that carried it; somebody who saw such a call can put another body beside the same
 * signature. What limits this is HTTPS on the way, the greatest age, and the {@link
 * io.mailgunapi.webhook.ReplayGuard} that takes each token only once.
 *
 * <p>A receiver for incoming mail with nothing but the JDK:
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(8080), 0);
 * server.createContext("/inbound", exchange -> {
 *   String type = exchange.getRequestHeaders().getFirst("Content-Type");
 *   int status = 200;
 *   try (InboundPost post = verifier.verifyForm(type, exchange.getRequestBody())) {
 *     try {
 *       handle(post);
 *     } catch (RuntimeException e) {
 *       verifier.forget(post);
 *       status = 500; // Mailgun sends it again.
 *     }
 *   } catch (WebhookSignatureException e) {
 *     status = e.httpStatus();
 *   } catch (IllegalArgumentException e) {
 *     status = 406; // No form that can be read: Mailgun gives up.
 *   }
 *   exchange.sendResponseHeaders(status, -1);
 * });
 * server.start();
 * }</pre>
 *
 * <p>In a web framework take the body as bytes or as a stream before anything else reads it, for
 * example before parameters of the request are asked for.
 *
 * <p>Depends on the generated models and on OkHttp, Okio and Moshi, and on nothing else of this
 * client.
 */
@NullMarked
package io.mailgunapi.webhook;

import org.jspecify.annotations.NullMarked;
