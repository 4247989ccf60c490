package io.mailgunapi.message;

import java.io.IOException;
import java.io.InputStream;

/** Opens a stream at its beginning, each time anew. The stream is closed after it was read. */
@FunctionalInterface
public interface StreamSource {
  /** A new stream. */
  InputStream open() throws IOException;
}
