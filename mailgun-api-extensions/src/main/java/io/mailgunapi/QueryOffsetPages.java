package io.mailgunapi;

import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Sets {@code skip} in the query. */
final class QueryOffsetPages implements PageStyle {
  private static final String SKIP = "skip";

  private final Pagination pagination;

  QueryOffsetPages(Pagination pagination) {
    this.pagination = pagination;
  }

  @Override
  public String start(Request first) {
    String skip = first.url().queryParameter(SKIP);
    return skip != null && Offsets.isOffset(skip) ? skip : "0";
  }

  @Override
  public Request at(Request first, String position) {
    if (position.equals(start(first))) {
      return first;
    }
    return first
        .newBuilder()
        .url(first.url().newBuilder().setQueryParameter(SKIP, position).build())
        .build();
  }

  @Override
  public @Nullable String next(Request first, String position, Paged<?> page) {
    return Offsets.next(pagination, position, page);
  }

  @Override
  public String filters(Request first) {
    HttpUrl.Builder url = first.url().newBuilder().removeAllQueryParameters(SKIP);
    if (!pagination.limitParameter().isEmpty()) {
      url.removeAllQueryParameters(pagination.limitParameter());
    }
    HttpUrl kept = url.build();
    return kept.encodedPath() + (kept.encodedQuery() == null ? "" : "?" + kept.encodedQuery());
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
