package io.mailgunapi;

import io.mailgunapi.spec.Paged;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Puts the token of the last answer into the object {@code pagination} of the body. */
final class TokenPages implements PageStyle {
  private static final String TOKEN = "token";

  @Override
  public String start(Request first) {
    String token = PagedBody.of(first).get(TOKEN);
    return token == null ? "" : token;
  }

  @Override
  public Request at(Request first, String position) {
    return position.equals(start(first))
        ? first
        : PagedBody.of(first).set(TOKEN, position).request();
  }

  /**
   * An empty page with a token is not the end: the server may have filtered all of its rows. It is
   * when the token leads back to the page itself, which so would stay empty.
   */
  @Override
  public @Nullable String next(Request first, String position, Paged<?> page) {
    String token = page.nextPage();
    boolean stays = page.pageItems().isEmpty() && position.equals(token);
    return token == null || token.isBlank() || stays ? null : token;
  }

  @Override
  public String filters(Request first) {
    return PagedBody.of(first).remove(TOKEN).remove("limit").json();
  }

  @Override
  public boolean accepts(Request first, String position) {
    return true;
  }

  @Override
  public boolean positionsAreTheServers() {
    return true;
  }
}
