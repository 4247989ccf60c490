/**
 * Turns any description of a Mailgun-like API into one that keeps to the conventions of
 * spec/README.md, so that the generator needs to know nothing else. Our own description passes
 * unchanged.
 *
 * <p>Depends on {@link io.mailgunapi.codegen.openapi} only.
 */
@NullMarked
package io.mailgunapi.codegen.tidy;

import org.jspecify.annotations.NullMarked;
