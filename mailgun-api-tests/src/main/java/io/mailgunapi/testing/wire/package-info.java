/**
 * Reads the API description and compares requests and answers with it.
 *
 * <p>Knows HTTP, forms and schemas, nothing of what Mailgun does with them. Depends on the bundled
 * description, Jackson and the schema validator, never on the client: client and server must not
 * share a mistake.
 */
@NullMarked
package io.mailgunapi.testing.wire;

import org.jspecify.annotations.NullMarked;
