/**
 * Reads an API description that lies in many files and makes one document of it.
 *
 * <p>Depends on {@link io.mailgunapi.codegen.openapi}, Jackson and SnakeYAML; only its main class
 * knows {@link io.mailgunapi.codegen.tidy}.
 */
@NullMarked
package io.mailgunapi.codegen.bundle;

import org.jspecify.annotations.NullMarked;
