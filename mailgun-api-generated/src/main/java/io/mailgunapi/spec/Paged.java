package io.mailgunapi.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is one page of a walk. Implemented by the generated models of the paged
 * operations.
 *
 * @param <T> the type of the items
 */
public interface Paged<T> {
  /** The items of this page, in the order of the answer. Empty behind the last page. */
  List<T> pageItems();

  /**
   * The link or token that leads to the next page; null where the style has none or the answer left
   * it out.
   */
  default @Nullable String nextPage() {
    return null;
  }

  /** The count that the answer carries; {@link Pagination#grandTotal()} tells what it counts. */
  default @Nullable Long pageTotal() {
    return null;
  }

  /** The page size that the server says it applied; null where it does not say. */
  default @Nullable Long pageLimit() {
    return null;
  }
}
