package io.mailgunapi;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches bodies before they are decoded. Okio uses memory again only up to 64 KiB, so that each
 * page of events would leave its whole length as garbage; longer bodies therefore go into an array
 * that the next one takes over. Safe for use by several threads.
 */
final class LongBodies {
  /** Shorter ones stay in Okio's own memory. */
  private static final int SHORT = 48 * 1024;

  /** More is not kept for the next body. */
  private static final int MOST_KEPT = 1024 * 1024;

  /** More is left to be read bit by bit; a failure that far on is not repaired. */
  private static final int MOST_FETCHED = 16 * 1024 * 1024;

  private final AtomicReference<byte @Nullable []> spare = new AtomicReference<>();

  /** The response with its body at hand; {@code complete} is told if that is all of it. */
  Response fetch(Response response, Runnable complete) throws IOException {
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    if (!source.request(SHORT)) {
      complete.run();
      return response;
    }
    byte[] bytes = spare.getAndSet(null);
    if (bytes == null) {
      bytes = new byte[MOST_KEPT / 4];
    }
    int length = 0;
    for (int read = 0; read >= 0 && length < MOST_FETCHED; length += Math.max(read, 0)) {
      if (length == bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      read = source.read(bytes, length, bytes.length - length);
    }
    BufferedSource rest = null;
    if (length < MOST_FETCHED) {
      complete.run();
      body.close();
    } else {
      rest = source;
    }
    Source whole = new Fetched(bytes, length, rest);
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(whole), body.contentType(), body.contentLength()))
        .build();
  }

  /** What was fetched, and what has not been. Read by one thread at a time. */
  private final class Fetched implements Source {
    private byte @Nullable [] bytes;
    private final int length;
    private final @Nullable BufferedSource rest;
    private int position;

    Fetched(byte[] bytes, int length, @Nullable BufferedSource rest) {
      this.bytes = bytes;
      this.length = length;
      this.rest = rest;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      if (bytes == null) {
        return rest == null ? -1 : rest.read(sink, byteCount);
      }
      int count = (int) Math.min(byteCount, length - position);
      sink.write(bytes, position, count);
      position += count;
      if (position == length) {
        // Only here, and not when it is closed, which another thread may do within a read.
        if (bytes.length <= MOST_KEPT) {
          spare.set(bytes);
        }
        bytes = null;
      }
      return count;
    }

    @Override
    public Timeout timeout() {
      return rest == null ? Timeout.NONE : rest.timeout();
    }

    @Override
    public void close() throws IOException {
      if (rest != null) {
        rest.close();
      }
    }
  }
}
