package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.WireRequest;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One request as it went over the wire, and its answer.
 *
 * @param request what the client sent
 * @param status the status of the answer, 0 if none came
 * @param headers the headers of the answer
 * @param body the body of the answer
 * @param failure why no answer came, null if one did
 */
record Exchange(
    WireRequest request, int status, Headers headers, ByteString body, @Nullable NoAnswer failure) {

  static Exchange unanswered(WireRequest request, NoAnswer failure) {
    return new Exchange(request, 0, Headers.EMPTY, ByteString.EMPTY, failure);
  }

  /** The header of the answer, empty if it has none. */
  String contentType() {
    String type = headers.get("Content-Type");
    return type == null ? "" : type;
  }

  boolean successful() {
    return status >= 200 && status < 300;
  }
}
