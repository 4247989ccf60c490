package io.mailgunapi.testing.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived, taken apart but not judged.
 *
 * @param method the HTTP method
 * @param rawPath the path as sent, percent signs included
 * @param query the decoded query values, in order, by name
 * @param headers the headers
 * @param body the body, inflated if it came compressed
 */
public record WireRequest(
    String method,
    String rawPath,
    Map<String, List<String>> query,
    Headers headers,
    ByteString body) {

  /** The content type without parameters, in lower case; empty if there is none. */
  public String contentType() {
    String value = headers.get("Content-Type");
    if (value == null) {
      return "";
    }
    int parameters = value.indexOf(';');
    return (parameters < 0 ? value : value.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The first value of a query parameter, null if there is none. */
  public @Nullable String query(String name) {
    List<String> values = query.get(name);
    return values == null ? null : values.get(0);
  }
}
