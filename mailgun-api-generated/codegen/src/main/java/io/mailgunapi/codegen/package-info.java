/**
 * The generator: reads the bundled API description and writes Retrofit interfaces, models and Moshi
 * adapters.
 *
 * <p>{@link io.mailgunapi.codegen.MailgunGenerator} is what openapi-generator finds. It reads the
 * bundle itself, since the framework's model of a document drops what the description relies on:
 * type lists, pattern properties, siblings of references. {@link
 * io.mailgunapi.codegen.ApiDescription} turns the bundle into the {@code …Source} records that the
 * templates print.
 */
@NullMarked
package io.mailgunapi.codegen;

import org.jspecify.annotations.NullMarked;
