package io.mailgunapi.message;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body under another content type. */
final class RetypedBody extends RequestBody {
  private final MediaType type;
  private final RequestBody body;

  RetypedBody(MediaType type, RequestBody body) {
    this.type = type;
    this.body = body;
  }

  @Override
  public MediaType contentType() {
    return type;
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
    body.writeTo(sink);
  }
}
