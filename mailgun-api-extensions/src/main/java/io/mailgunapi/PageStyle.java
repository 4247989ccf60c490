package io.mailgunapi;

import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** How one kind of listing is walked. A position is text whose meaning only the style knows. */
interface PageStyle {
  /** The position that the caller's own request reads. */
  String start(Request first);

  /** The request for the page at this position. */
  Request at(Request first, String position);

  /** The position behind this page; null where the walk ends. */
  @Nullable String next(Request first, String position, Paged<?> page);

  /** Everything in the request that decides what is listed, without position and page size. */
  String filters(Request first);

  /** Whether a position from a stored cursor can belong to this walk. */
  boolean accepts(Request first, String position);

  /** Whether the server chooses the positions, so that one may come twice. */
  boolean positionsAreTheServers();

  /** The style of an operation. */
  static PageStyle of(Pagination pagination) {
    return switch (pagination.style()) {
      case LINKS -> new LinkPages(pagination);
      case OFFSET_QUERY -> new QueryOffsetPages(pagination);
      case OFFSET_BODY -> new BodyOffsetPages(pagination);
      case TOKENS -> new TokenPages();
    };
  }
}
