package io.mailgunapi;

import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import java.math.BigDecimal;
import java.util.List;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Sets {@code skip} in the object {@code pagination} of the body. Where the caller named no order
 * it asks for one, since without it rows may come twice or never; where the page size depends on
 * the dimensions it asks for the largest.
 */
final class BodyOffsetPages implements PageStyle {
  private final Pagination pagination;

  BodyOffsetPages(Pagination pagination) {
    this.pagination = pagination;
  }

  @Override
  public String start(Request first) {
    String skip = PagedBody.of(first).get("skip");
    return skip != null && Offsets.isOffset(skip) ? skip : "0";
  }

  @Override
  public Request at(Request first, String position) {
    PagedBody body = PagedBody.of(first);
    List<?> dimensions = body.field("dimensions") instanceof List<?> given ? given : List.of();
    boolean overTime = dimensions.contains("time");
    if (body.get("sort") == null && !dimensions.isEmpty()) {
      body.set("sort", (overTime ? "time" : dimensions.get(0)) + ":asc");
    }
    if (body.get("limit") == null && pagination.timeSize() > 0) {
      body.set("limit", overTime ? pagination.timeSize() : pagination.maxSize());
    }
    return body.set("skip", new BigDecimal(position)).request();
  }

  @Override
  public @Nullable String next(Request first, String position, Paged<?> page) {
    return Offsets.next(pagination, position, page);
  }

  @Override
  public String filters(Request first) {
    return PagedBody.of(first).remove("skip").remove("limit").json();
  }

  @Override
  public boolean accepts(Request first, String position) {
    return Offsets.isOffset(position);
  }

  @Override
  public boolean positionsAreTheServers() {
    return false;
  }
}
