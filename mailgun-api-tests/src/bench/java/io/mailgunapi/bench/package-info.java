/**
 * Benchmarks: our client, the official SDK and bare HTTP side by side, against a server of canned
 * bytes in another process. {@code Benchmarks} runs them all and prints one table.
 *
 * <p>Compiled in the Maven profile {@code bench} only and part of no artifact. May depend on
 * everything.
 */
@NullMarked
package io.mailgunapi.bench;

import org.jspecify.annotations.NullMarked;
