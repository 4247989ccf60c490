package io.mailgunapi.testing.wire;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;
import okio.GzipSource;

/** Takes a request apart: path, query, compressed body, form fields. */
public final class RequestReader {
  /** Mailgun cuts requests off at about this size. */
  public static final long MAX_BODY = 52_400_000;

  /**
   * Reads a request.
   *
   * @param target path and query as they stood on the request line
   * @throws MalformedRequestException if the body says it is compressed and is not, the query can't
   *     be decoded, or the body is above {@link #MAX_BODY} once inflated
   */
  public WireRequest read(String method, String target, Headers headers, ByteString body) {
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    return new WireRequest(method, path, pairs(query), headers, inflate(headers, body));
  }

  /**
   * Reads the fields of a form body.
   *
   * @throws MalformedRequestException if the form can't be taken apart
   */
  public List<FormField> form(WireRequest request) {
    if (request.contentType().equals("multipart/form-data")) {
      return new MultipartReader().read(request);
    }
    List<FormField> fields = new ArrayList<>();
    pairs(request.body().utf8())
        .forEach(
            (name, values) -> values.forEach(value -> fields.add(FormField.text(name, value))));
    return fields;
  }

  private static Map<String, List<String>> pairs(String encoded) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      pairs.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
    }
    return pairs;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new MalformedRequestException("a value is not percent-encoded: " + text);
    }
  }

  private static ByteString inflate(Headers headers, ByteString body) {
    if (!"gzip".equalsIgnoreCase(headers.get("Content-Encoding"))) {
      return body;
    }
    Buffer inflated = new Buffer();
    try (GzipSource source = new GzipSource(new Buffer().write(body))) {
      while (source.read(inflated, 8192) != -1) {
        if (inflated.size() > MAX_BODY) {
          throw new MalformedRequestException("request body exceeds 52.4MiB");
        }
      }
    } catch (IOException e) {
      throw new MalformedRequestException("the body is not gzip, as its Content-Encoding says");
    }
    return inflated.readByteString();
  }
}
