package io.mailgunapi;

import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import org.jspecify.annotations.Nullable;

/** Counting pages by the items received. */
final class Offsets {
  private Offsets() {}

  /** The offset behind the page; null where nothing follows. */
  static @Nullable String next(Pagination pagination, String position, Paged<?> page) {
    int received = page.pageItems().size();
    if (received == 0) {
      return null;
    }
    long next = Long.parseLong(position) + received;
    Long total = page.pageTotal();
    if (pagination.grandTotal() && total != null) {
      return next >= total ? null : Long.toString(next);
    }
    // Only the limit that the server itself names can tell that a page is short: it may have
    // lowered the caller's.
    Long limit = page.pageLimit();
    return limit != null && received < limit ? null : Long.toString(next);
  }

  static boolean isOffset(String position) {
    return position.matches("\\d{1,18}");
  }
}
