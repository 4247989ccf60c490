package io.mailgunapi.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The expressions with which a model answers as one page of a walk.
 *
 * @param itemType the type of the items
 * @param items reads the items
 * @param next reads the link or token of the next page; null if there is none
 * @param total reads the count
 * @param limit reads the page size that the server applied
 */
record PagedSource(
    String itemType,
    String items,
    @Nullable String next,
    @Nullable String total,
    @Nullable String limit) {}
