/**
 * Tells where a published description of the API and ours have grown apart.
 *
 * <p>Lives at build time only. Depends on {@link io.mailgunapi.codegen.bundle}, {@link
 * io.mailgunapi.codegen.tidy} and {@link io.mailgunapi.codegen.compare}.
 */
@NullMarked
package io.mailgunapi.codegen.drift;

import org.jspecify.annotations.NullMarked;
