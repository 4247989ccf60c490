/**
 * What can go wrong, as unchecked exceptions under {@link io.mailgunapi.error.MailgunException}.
 * Each tells by {@link io.mailgunapi.error.MailgunException#outcome()} whether the server may have
 * done what was asked.
 *
 * <p>Holds values and exceptions only. Depends on nothing but the JDK and JSpecify.
 */
@NullMarked
package io.mailgunapi.error;

import org.jspecify.annotations.NullMarked;
