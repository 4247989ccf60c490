package io.mailgunapi;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Reads base URLs and tells which are fit to carry an API key. */
final class BaseUrls {
  private BaseUrls() {}

  /** Scheme, host and port of {@code text}; {@code source} names where it came from in messages. */
  static HttpUrl parse(String text, String source) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      throw new IllegalArgumentException(
          source + " is not a URL: give scheme and host, such as https://api.mailgun.net");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          source
              + " has user information before the host: give the key as apiKey and leave it out of the URL");
    }
    if (!url.encodedPath().equals("/") || url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          source
              + " has a path, query or fragment: give "
              + origin(url)
              + " alone, since the version is part of each operation's path");
    }
    if (!url.isHttps() && !isLoopback(url)) {
      throw new IllegalArgumentException(
          source
              + " uses plain HTTP to "
              + url.host()
              + ", which would show the API key to everybody on the way: use https, plain HTTP is for loopback only");
    }
    return url;
  }

  static String origin(HttpUrl url) {
    boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
    String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
    return url.scheme() + "://" + host + (usual ? "" : ":" + url.port());
  }

  static boolean sameOrigin(HttpUrl one, @Nullable HttpUrl other) {
    return other != null
        && one.scheme().equals(other.scheme())
        && one.host().equals(other.host())
        && one.port() == other.port();
  }

  private static boolean isLoopback(HttpUrl url) {
    String host = url.host();
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
