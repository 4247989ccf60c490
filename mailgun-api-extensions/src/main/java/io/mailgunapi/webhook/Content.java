package io.mailgunapi.webhook;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** The value of a form field: in memory if it is short, in a temporary file if it is long. */
final class Content implements Closeable {
  private static final long IN_MEMORY = 64 << 10;

  private final ByteString bytes;
  private final @Nullable Path file;
  private final long size;

  private Content(ByteString bytes, @Nullable Path file, long size) {
    this.bytes = bytes;
    this.file = file;
    this.size = size;
  }

  /** Everything that the source still has. */
  static Content read(Source source) throws IOException {
    Buffer start = new Buffer();
    while (start.size() <= IN_MEMORY) {
      if (source.read(start, IN_MEMORY + 1 - start.size()) == -1) {
        long size = start.size();
        return new Content(start.readByteString(), null, size);
      }
    }
    // Only this user may read it: createTempFile sees to that. The process id tells an operator
    // whose it is.
    String prefix = "mailgun-inbound-" + ProcessHandle.current().pid() + "-";
    Path file = Files.createTempFile(prefix, ".part");
    try (BufferedSink sink = Okio.buffer(Okio.sink(file))) {
      sink.writeAll(start);
      sink.writeAll(source);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Content(ByteString.EMPTY, file, Files.size(file));
  }

  long size() {
    return size;
  }

  InputStream open() throws IOException {
    return file == null
        ? new ByteArrayInputStream(bytes.toByteArray())
        : Files.newInputStream(file);
  }

  /**
   * As text, in which U+FFFD stands for what is not of the charset: mail has all kinds of bytes.
   */
  String text(Charset charset) throws IOException {
    // Files.readString would refuse such bytes instead.
    return file == null ? bytes.string(charset) : new String(Files.readAllBytes(file), charset);
  }

  /** Deletes the temporary file, if there is one. */
  @Override
  public void close() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("temporary file " + file + " can't be deleted", e);
      }
    }
  }
}
