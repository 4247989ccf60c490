package io.mailgunapi.form;

import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/**
 * A file in a multipart form: a name and a body. The body is read when the request is sent, not
 * before.
 */
public final class FilePart {
  private final String filename;
  private final RequestBody body;

  private FilePart(String filename, RequestBody body) {
    this.filename = filename;
    this.body = body;
  }

  /**
   * A file with the given body, whose content type and length are the body's.
   *
   * @param filename the name that the receiver sees, in any script
   * @throws IllegalArgumentException if the name is empty or has a control character, such as a
   *     line break
   */
  public static FilePart of(String filename, RequestBody body) {
    if (filename.isEmpty()) {
      throw new IllegalArgumentException("filename is empty: name the file, such as invoice.pdf");
    }
    if (filename.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "filename has a control character: remove line breaks and the like");
    }
    return new FilePart(filename, Objects.requireNonNull(body, "body"));
  }

  /** A file of the given bytes, sent as {@code application/octet-stream}. */
  public static FilePart of(String filename, byte[] content) {
    return of(filename, RequestBody.create(content, MediaType.get("application/octet-stream")));
  }

  /** The name that the receiver sees. */
  public String filename() {
    return filename;
  }

  /** The content. */
  public RequestBody body() {
    return body;
  }

  @Override
  public String toString() {
    return "FilePart{filename=" + filename + "}";
  }
}
