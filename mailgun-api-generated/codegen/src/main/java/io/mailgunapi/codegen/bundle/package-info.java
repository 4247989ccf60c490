/**
 * Reads an API description that lies in many files and makes one document of it.
 *
 * <p>Lives at build time only. Depends on Jackson and SnakeYAML, and on nothing else of this
 * project.
 */
@NullMarked
package io.mailgunapi.codegen.bundle;

import org.jspecify.annotations.NullMarked;
