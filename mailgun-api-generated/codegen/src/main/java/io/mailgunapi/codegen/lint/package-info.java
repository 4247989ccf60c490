/**
 * Checks that our own API description keeps to the conventions of spec/README.md.
 *
 * <p>Used by tests. Depends on {@link io.mailgunapi.codegen.bundle}, {@link
 * io.mailgunapi.codegen.openapi} and a JSON schema validator.
 */
@NullMarked
package io.mailgunapi.codegen.lint;

import org.jspecify.annotations.NullMarked;
