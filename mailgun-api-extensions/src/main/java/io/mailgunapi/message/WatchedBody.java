package io.mailgunapi.message;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that tells a listener how far it is written. */
final class WatchedBody extends RequestBody {
  private final RequestBody body;
  private final String filename;
  private final UploadListener listener;

  WatchedBody(RequestBody body, String filename, UploadListener listener) {
    this.body = body;
    this.filename = filename;
    this.listener = listener;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return body.isOneShot();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    long length = contentLength();
    BufferedSink watched =
        Okio.buffer(
            new ForwardingSink(sink) {
              private long sent;

              @Override
              public void write(Buffer source, long byteCount) throws IOException {
                super.write(source, byteCount);
                sent += byteCount;
                listener.uploaded(filename, sent, length);
              }

              @Override
              public void flush() {
                // The connection decides when to flush.
              }
            });
    body.writeTo(watched);
    watched.emit();
  }
}
