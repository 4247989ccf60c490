package io.mailgunapi.webhook;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Field name and file name of a part, from its {@code Content-Disposition} header. */
record Disposition(@Nullable String name, @Nullable String filename) {

  static Disposition parse(@Nullable String header) {
    Map<String, String> parameters = parameters(header == null ? "" : header);
    String name = parameters.get("name");
    String extended = parameters.get("filename*");
    String filename = extended == null ? null : decodeExtended(extended);
    if (filename == null) {
      filename = parameters.get("filename");
    }
    return new Disposition(name, filename);
  }

  private static Map<String, String> parameters(String header) {
    Map<String, String> parameters = new HashMap<>();
    int at = header.indexOf(';');
    while (at >= 0 && at < header.length()) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String key = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
      int start = equals + 1;
      while (start < header.length() && header.charAt(start) == ' ') {
        start++;
      }
      StringBuilder value = new StringBuilder();
      if (start < header.length() && header.charAt(start) == '"') {
        at = quoted(header, start + 1, value);
      } else {
        int end = header.indexOf(';', start);
        value.append(header, start, end < 0 ? header.length() : end);
        at = end;
      }
      parameters.putIfAbsent(key, value.toString().strip());
    }
    return parameters;
  }

  /**
   * Reads a quoted value. A quote is written as {@code \"} by the mail standards and as {@code %22}
   * by those of the web; other backslashes and percent signs stand for themselves.
   *
   * @return where the next parameter begins, or -1
   */
  private static int quoted(String header, int start, StringBuilder value) {
    int i = start;
    while (i < header.length() && header.charAt(i) != '"') {
      if (header.startsWith("\\\"", i) || header.startsWith("\\\\", i)) {
        i++;
        value.append(header.charAt(i));
      } else if (header.startsWith("%22", i)) {
        i += 2;
        value.append('"');
      } else {
        value.append(header.charAt(i));
      }
      i++;
    }
    return header.indexOf(';', i);
  }

  /** {@code utf-8''%E6%96%87.txt}, RFC 8187. */
  private static @Nullable String decodeExtended(String value) {
    int first = value.indexOf('\'');
    int second = value.indexOf('\'', first + 1);
    if (first < 1 || second < 0) {
      return null;
    }
    try {
      Charset charset = Charset.forName(value.substring(0, first));
      Buffer form = new Buffer().writeUtf8(value.substring(second + 1).replace("+", "%2B"));
      Buffer decoded = new Buffer();
      decoded.writeAll(new UrlencodedSource(form, false));
      return decoded.readString(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException | java.io.IOException e) {
      return null;
    }
  }
}
