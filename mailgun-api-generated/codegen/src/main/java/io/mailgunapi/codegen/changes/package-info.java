/**
 * Tells users of the library what changed between two versions of our own description, as a section
 * of the changelog.
 *
 * <p>Lives at build time only. Depends on {@link io.mailgunapi.codegen.bundle}, {@link
 * io.mailgunapi.codegen.tidy} and {@link io.mailgunapi.codegen.compare}.
 */
@NullMarked
package io.mailgunapi.codegen.changes;

import org.jspecify.annotations.NullMarked;
