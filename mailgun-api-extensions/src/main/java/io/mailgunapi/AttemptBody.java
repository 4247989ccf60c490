package io.mailgunapi;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The body of one try. Forbids OkHttp to repeat it unasked, and notes when a body that exists only
 * once is used up.
 */
final class AttemptBody extends RequestBody {
  private final RequestBody body;
  private final CallRecord record;
  private final boolean oneShot;

  AttemptBody(RequestBody body, CallRecord record, boolean repeatable) {
    this.body = body;
    this.record = record;
    this.oneShot = !repeatable || body.isOneShot();
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
  public boolean isDuplex() {
    return body.isDuplex();
  }

  @Override
  public boolean isOneShot() {
    return oneShot;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (body.isOneShot()) {
      record.bodySpent();
    }
    body.writeTo(sink);
  }
}
