/**
 * The models, requests, queries and open enums of the Mailgun API, with their JSON adapters. All
 * generated.
 *
 * <p>Objects are immutable and thread-safe; builders are neither. Depends on {@code form}, {@code
 * json}, {@code spec} and Moshi.
 */
@NullMarked
package io.mailgunapi.model;

import org.jspecify.annotations.NullMarked;
