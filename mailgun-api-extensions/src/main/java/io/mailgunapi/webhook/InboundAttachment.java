package io.mailgunapi.webhook;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file of an incoming message. It can be read until its {@link InboundPost} is closed. */
public final class InboundAttachment {
  private final FormPart part;
  private final String filename;

  InboundAttachment(FormPart part) {
    this.part = part;
    this.filename = safe(part);
  }

  /** The form field that carried it, such as {@code attachment-1}, as content id maps name it. */
  public String field() {
    return part.name();
  }

  /**
   * The file's name as its sender gave it, in any script, but without folders and control
   * characters, so that it is safe to use as a name of a file. The field's name if there is none.
   */
  public String filename() {
    return filename;
  }

  /** Its content type as the sender gave it, such as {@code image/png}; null if there is none. */
  public @Nullable String contentType() {
    return part.contentType();
  }

  /** Its length in bytes. */
  public long size() {
    return part.content().size();
  }

  /** Its bytes from the beginning, each time anew. Close the stream. */
  public InputStream open() throws IOException {
    return part.content().open();
  }

  private static String safe(FormPart part) {
    String name = part.filename() == null ? "" : part.filename();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder safe = new StringBuilder();
    last.codePoints().filter(c -> !Character.isISOControl(c)).forEach(safe::appendCodePoint);
    String result = safe.toString().strip();
    return result.isEmpty() || result.equals(".") || result.equals("..") ? part.name() : result;
  }

  @Override
  public String toString() {
    return "InboundAttachment{" + filename + ", " + size() + " bytes}";
  }
}
