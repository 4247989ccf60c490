package io.mailgunapi.webhook;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A field of a form; a file if it has a file name. */
record FormPart(
    String name,
    @Nullable String filename,
    @Nullable String contentType,
    Charset charset,
    Content content) {

  boolean isFile() {
    return filename != null;
  }

  String text() throws IOException {
    return content.text(charset);
  }
}
