/**
 * Writes what people read about the API: the table of operations.
 *
 * <p>Lives at build time only. Depends on the bundle's JSON and on the generator's Java names.
 */
@NullMarked
package io.mailgunapi.codegen.reference;

import org.jspecify.annotations.NullMarked;
