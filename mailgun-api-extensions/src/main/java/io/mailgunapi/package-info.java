/**
 * The client: {@link io.mailgunapi.Mailgun}, its regions, credentials, retries, errors, paging and
 * warnings.
 *
 * <p>Depends on the generated interfaces and on the value packages below it, which know nothing of
 * this package. Only here is Dagger used.
 */
@NullMarked
package io.mailgunapi;

import org.jspecify.annotations.NullMarked;
