/**
 * The Retrofit interfaces, one for each tag of the API description, and the converters that any
 * Retrofit needs for them.
 *
 * <p>The interfaces are generated. Depends on {@code model}, {@code form}, {@code json}, {@code
 * spec}, Retrofit and Moshi.
 */
@NullMarked
package io.mailgunapi.api;

import org.jspecify.annotations.NullMarked;
