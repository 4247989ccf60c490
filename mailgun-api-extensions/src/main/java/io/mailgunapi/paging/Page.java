package io.mailgunapi.paging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing. Immutable and safe for use by several threads.
 *
 * @param <T> the type of the items
 */
public interface Page<T> {
  /** The items, unmodifiable, in the order of the answer. */
  List<T> items();

  /** Text that {@link Pager#from(String)} takes to read this page again. It holds no key. */
  String cursor();

  /**
   * Text that {@link Pager#from(String)} takes to go on behind this page; null where the walk ends.
   */
  @Nullable String nextCursor();

  /** Reads the next page; null where the walk ends. */
  @Nullable Page<T> next();

  /**
   * Reads the next page without waiting for it. The future's value is null where the walk ends;
   * cancelling it cancels the call.
   */
  CompletableFuture<@Nullable Page<T>> nextAsync();
}
