package io.mailgunapi;

import io.mailgunapi.error.PagingException;
import io.mailgunapi.spec.Paged;
import io.mailgunapi.spec.Pagination;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links in the answers, by path and query only: the host stays the one of the first
 * request.
 */
final class LinkPages implements PageStyle {
  private final Pagination pagination;

  LinkPages(Pagination pagination) {
    this.pagination = pagination;
  }

  @Override
  public String start(Request first) {
    return pathAndQuery(first.url());
  }

  @Override
  public Request at(Request first, String position) {
    HttpUrl url = Objects.requireNonNull(resolved(first.url(), position), position);
    return first.newBuilder().url(url).build();
  }

  @Override
  public @Nullable String next(Request first, String position, Paged<?> page) {
    String link = page.nextPage();
    if (link == null || link.isBlank() || page.pageItems().isEmpty()) {
      return null;
    }
    HttpUrl url = resolved(at(first, position).url(), link.strip());
    if (url == null) {
      throw new PagingException("the answer's link to the next page can't be followed: " + link);
    }
    return pathAndQuery(url);
  }

  @Override
  public String filters(Request first) {
    HttpUrl.Builder url = first.url().newBuilder().removeAllQueryParameters("page");
    if (!pagination.limitParameter().isEmpty()) {
      url.removeAllQueryParameters(pagination.limitParameter());
    }
    return pathAndQuery(url.build());
  }

  /** A link from outside may not lead to another listing. */
  @Override
  public boolean accepts(Request first, String position) {
    HttpUrl url = resolved(first.url(), position);
    String listing = first.url().encodedPath();
    return url != null
        && pathAndQuery(url).equals(position)
        && (url.encodedPath().equals(listing) || url.encodedPath().startsWith(listing + "/"));
  }

  @Override
  public boolean positionsAreTheServers() {
    return true;
  }

  private static String pathAndQuery(HttpUrl url) {
    return url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
  }

  private static @Nullable HttpUrl resolved(HttpUrl base, String link) {
    HttpUrl url = base.resolve(link);
    return url == null
        ? null
        : base.newBuilder()
            .encodedPath(url.encodedPath())
            .encodedQuery(url.encodedQuery())
            .fragment(null)
            .build();
  }
}
