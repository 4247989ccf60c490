package io.mailgunapi.message;

import io.mailgunapi.form.FilePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/**
 * A file to send along. Its content is read when the message is sent, in small pieces, and never
 * held in memory as a whole unless it was given as bytes. The content type is guessed from the
 * ending of the name and can be changed with {@link #as(String)}.
 *
 * <p>Immutable; an attachment can be used in several messages and sent several times, except for
 * one made of a one-shot body.
 */
public final class Attachment {
  private static final long UNKNOWN_LENGTH = -1;

  private final String filename;
  private final RequestBody body;

  private Attachment(String filename, RequestBody body) {
    this.filename = filename;
    this.body = body;
  }

  /**
   * A file on disk under its own name.
   *
   * @throws IllegalArgumentException if there is no readable file
   */
  public static Attachment of(Path file) {
    Path name = file.getFileName();
    if (name == null) {
      throw new IllegalArgumentException("path '" + file + "' names no file: give a file's path");
    }
    return of(name.toString(), file);
  }

  /**
   * A file on disk under another name. Its length is taken now; if it has changed when the message
   * is sent, sending fails.
   *
   * @throws IllegalArgumentException if there is no readable file, or the name has a line break
   */
  public static Attachment of(String filename, Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "attachment '" + file + "' is not a readable file: check path and permissions");
    }
    try {
      return of(filename, Files.size(file), () -> Files.newInputStream(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "attachment '" + file + "' can't be looked at: " + e.getMessage(), e);
    }
  }

  /** Bytes under a name. The array is copied. */
  public static Attachment of(String filename, byte[] content) {
    return new Attachment(
        checked(filename), RequestBody.create(content.clone(), ContentTypes.guess(filename)));
  }

  /**
   * Whatever a stream gives, of unknown length. The stream is opened for each try to send, and
   * closed.
   */
  public static Attachment of(String filename, StreamSource content) {
    return of(filename, UNKNOWN_LENGTH, content);
  }

  /**
   * Whatever a stream gives, of known length, so that too large messages are refused early.
   *
   * @param length bytes that the stream gives; with any other number of bytes sending fails
   */
  public static Attachment of(String filename, long length, StreamSource content) {
    if (length < UNKNOWN_LENGTH) {
      throw new IllegalArgumentException(
          "length of '" + filename + "' is " + length + ": give the number of bytes, or none");
    }
    Objects.requireNonNull(content, "content");
    return new Attachment(
        checked(filename), new SourceBody(ContentTypes.guess(filename), length, content));
  }

  /** A body of OkHttp's, whose content type is kept if it has one. */
  public static Attachment of(String filename, RequestBody body) {
    RequestBody typed =
        body.contentType() == null ? new RetypedBody(ContentTypes.guess(filename), body) : body;
    return new Attachment(checked(filename), typed);
  }

  private static String checked(String filename) {
    if (filename.isBlank()) {
      throw new IllegalArgumentException(
          "attachment file name is blank: name the file, such as invoice.pdf");
    }
    Text.line("attachment file name", filename);
    if (filename.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "attachment file name has a control character: take it out");
    }
    return filename;
  }

  /**
   * The same file under another content type.
   *
   * @param contentType such as {@code text/csv; charset=utf-8}
   * @throws IllegalArgumentException if it is no content type
   */
  public Attachment as(String contentType) {
    MediaType type = MediaType.parse(Text.line("content type of " + filename, contentType));
    if (type == null) {
      throw new IllegalArgumentException(
          "content type of "
              + filename
              + " is '"
              + contentType
              + "', which is none: use type and subtype, such as text/csv");
    }
    return new Attachment(filename, new RetypedBody(type, body));
  }

  /** The same file under another name. The content type stays. */
  public Attachment named(String filename) {
    return new Attachment(checked(filename), body);
  }

  /** The same file with a listener that hears how far it is sent. */
  public Attachment onUpload(UploadListener listener) {
    Objects.requireNonNull(listener, "listener");
    return new Attachment(filename, new WatchedBody(body, filename, listener));
  }

  /** The name that recipients see; inline files are referred to as {@code cid:} and this name. */
  public String filename() {
    return filename;
  }

  /** The content type. */
  public String contentType() {
    return String.valueOf(body.contentType());
  }

  FilePart part() {
    return FilePart.of(filename, body);
  }

  /** Whether the content can be read once only. */
  boolean isOneShot() {
    return body.isOneShot();
  }

  @Override
  public String toString() {
    return "Attachment{" + filename + ", " + contentType() + "}";
  }
}
