package io.mailgunapi.testing.wire;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name the field's name
 * @param fileName the name of the file, null if the field is none
 * @param contentType the part's content type, null if it has none
 * @param content the bytes
 */
public record FormField(
    String name, @Nullable String fileName, @Nullable String contentType, ByteString content) {

  static FormField text(String name, String value) {
    return new FormField(name, null, null, ByteString.encodeUtf8(value));
  }

  /** Whether the part came as a file. */
  public boolean file() {
    return fileName != null;
  }

  /** The content as text, in the part's charset, UTF-8 if it names none. */
  public String text() {
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    Charset charset = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return content.string(charset == null ? StandardCharsets.UTF_8 : charset);
  }
}
