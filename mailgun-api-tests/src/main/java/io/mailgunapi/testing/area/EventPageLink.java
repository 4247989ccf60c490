package io.mailgunapi.testing.area;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links between pages of events: one more path segment that holds filters and place.
 *
 * <p>The description doesn't have that path, but links lead there.
 */
public final class EventPageLink {
  private static final Pattern LINK = Pattern.compile("(/v3/[^/?]+/events)/([A-Za-z0-9_-]+)");

  private EventPageLink() {}

  /**
   * The request that a link stands for.
   *
   * @param target path and query of the request
   * @return the target with the segment turned into a query, or the same target if it is no such
   *     link
   */
  public static String resolve(String target) {
    Matcher matcher = LINK.matcher(target);
    if (!matcher.matches()) {
      return target;
    }
    try {
      byte[] query = Base64.getUrlDecoder().decode(matcher.group(2));
      return matcher.group(1) + "?" + new String(query, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }

  /** Turns the query of a URL into a segment. */
  static String of(String url) {
    int question = url.indexOf('?');
    String token =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(url.substring(question + 1).getBytes(StandardCharsets.UTF_8));
    return url.substring(0, question) + "/" + token;
  }
}
