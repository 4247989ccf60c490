/**
 * An embedded Mailgun for tests.
 *
 * <p>{@link io.mailgunapi.testing.FakeMailgun} is where to start. The packages below this one hold
 * what it is made of: {@code wire} compares requests with the API description, {@code area} keeps
 * the state and answers. Depends on neither the client nor its models.
 */
@NullMarked
package io.mailgunapi.testing;

import org.jspecify.annotations.NullMarked;
