package io.mailgunapi.wire;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** Takes the body of a form apart, without the code that put it together. */
public final class FormText {
  private FormText() {}

  /**
   * A field of a form.
   *
   * @param name its name
   * @param value its text, or the content of a file
   * @param filename the name of a file; null for text
   * @param type the content type of a part; null where it has none
   */
  public record Field(String name, String value, String filename, String type) {
    @Override
    public String toString() {
      String text = filename == null ? value : "<" + filename + " " + type + "> " + value;
      return (name + " = " + text).strip();
    }
  }

  /** The fields in the order of the body. */
  public static List<Field> fields(String contentType, ByteString body) throws IOException {
    return contentType.startsWith("multipart/form-data")
        ? parts(MediaType.get(contentType).parameter("boundary"), body)
        : pairs(body.utf8());
  }

  private static List<Field> pairs(String text) {
    List<Field> fields = new ArrayList<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(pair.substring(0, equals));
        fields.add(new Field(name, decoded(pair.substring(equals + 1)), null, null));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static List<Field> parts(String boundary, ByteString body) throws IOException {
    List<Field> fields = new ArrayList<>();
    try (MultipartReader reader = new MultipartReader(new Buffer().write(body), boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        fields.add(field(part.headers(), part.body().readUtf8()));
      }
    }
    return fields;
  }

  private static Field field(Headers headers, String content) {
    String disposition = headers.get("Content-Disposition");
    String name = disposition.replaceFirst("(?s).*?[; ]name=\"(.*?)\".*", "$1");
    String filename =
        disposition.contains("filename=")
            ? disposition.replaceFirst("(?s).*filename=\"(.*?)\".*", "$1")
            : null;
    return new Field(name, content, filename, headers.get("Content-Type"));
  }
}
