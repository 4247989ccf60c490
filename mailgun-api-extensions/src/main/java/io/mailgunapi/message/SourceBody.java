package io.mailgunapi.message;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/** A body that is opened when it is sent, and copied in small pieces. */
final class SourceBody extends RequestBody {
  private final MediaType type;
  private final long length;
  private final StreamSource source;

  SourceBody(MediaType type, long length, StreamSource source) {
    this.type = type;
    this.length = length;
    this.source = source;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (Source content = Okio.source(source.open())) {
      sink.writeAll(content);
    }
  }
}
