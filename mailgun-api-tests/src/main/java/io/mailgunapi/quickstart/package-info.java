/**
 * The quickstart: a tour of the client against the embedded Mailgun, or its harmless part against
 * the real one.
 *
 * <p>Depends on the public client and on {@link io.mailgunapi.testing}.
 */
@NullMarked
package io.mailgunapi.quickstart;

import org.jspecify.annotations.NullMarked;
