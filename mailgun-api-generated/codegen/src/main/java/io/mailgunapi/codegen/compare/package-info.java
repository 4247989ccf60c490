/**
 * Finds what differs between two bundled descriptions: operations by method and path, then
 * parameters, bodies, statuses and fields. Schemas are matched by where they are used, whatever
 * their names.
 *
 * <p>Lives at build time only. Depends on the generator's Java names; the change report and the
 * drift report depend on it.
 */
@NullMarked
package io.mailgunapi.codegen.compare;

import org.jspecify.annotations.NullMarked;
