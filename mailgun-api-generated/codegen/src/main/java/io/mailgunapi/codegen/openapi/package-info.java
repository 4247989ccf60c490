/**
 * What an OpenAPI document is made of: kinds of nodes, places, the words of schemas.
 *
 * <p>Depends on Jackson only.
 */
@NullMarked
package io.mailgunapi.codegen.openapi;

import org.jspecify.annotations.NullMarked;
