/**
 * What Mailgun does: one class per area that keeps the area's state and answers its operations.
 *
 * <p>Part of {@link io.mailgunapi.testing.FakeMailgun}, public only where that needs it. Depends on
 * the wire package and on nothing of the client.
 */
@NullMarked
package io.mailgunapi.testing.area;

import org.jspecify.annotations.NullMarked;
