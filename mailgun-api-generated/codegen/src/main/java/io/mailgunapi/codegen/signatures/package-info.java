/**
 * Lists what a module offers to its users: public and protected types and members, read from class
 * files.
 *
 * <p>The listing is committed, so that growth and loss of the public API show in a diff. Lives at
 * build time only. Depends on ASM, and on nothing else of this project.
 */
@NullMarked
package io.mailgunapi.codegen.signatures;

import org.jspecify.annotations.NullMarked;
