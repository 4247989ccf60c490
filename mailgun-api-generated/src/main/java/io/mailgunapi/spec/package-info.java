/**
 * What the API description says beyond types: run-time annotations on the generated interfaces, and
 * {@link io.mailgunapi.spec.Paged} for answers that are one page of a walk.
 *
 * <p>Depends on nothing but the JDK and JSpecify.
 */
@NullMarked
package io.mailgunapi.spec;

import org.jspecify.annotations.NullMarked;
