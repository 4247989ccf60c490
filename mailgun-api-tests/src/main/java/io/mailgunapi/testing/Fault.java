package io.mailgunapi.testing;

import io.mailgunapi.testing.area.Reply;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.Disturbance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes wrong with an answer.
 *
 * @param instead the answer that is given without doing anything; null if the request is handled
 * @param headers headers of that answer
 * @param cut where the connection is cut
 * @param delay how long the answer waits
 * @param change how the body of a good answer is changed
 */
record Fault(
    @Nullable Reply instead, Headers headers, Cut cut, Duration delay, @Nullable Change change) {
  private static final Headers NO_HEADERS = new Headers.Builder().build();

  /** Where a connection is cut. */
  enum Cut {
    NOWHERE,
    BEFORE_HANDLING,
    BEFORE_ANSWER,
    WITHIN_BODY
  }

  /** A change of an answer's body. */
  @FunctionalInterface
  interface Change {
    ByteString apply(Disturbance disturbance, ApiOperation operation, Reply reply);
  }

  static Fault answer(int status, Headers headers, String contentType, String body) {
    Reply reply = new Reply(status, contentType, ByteString.encodeUtf8(body));
    return new Fault(reply, headers, Cut.NOWHERE, Duration.ZERO, null);
  }

  static Fault cut(Cut cut) {
    return new Fault(null, NO_HEADERS, cut, Duration.ZERO, null);
  }

  static Fault delay(Duration delay) {
    return new Fault(null, NO_HEADERS, Cut.NOWHERE, delay, null);
  }

  static Fault change(Change change) {
    return new Fault(null, NO_HEADERS, Cut.NOWHERE, Duration.ZERO, change);
  }

  /** A change of the JSON, given its schema. */
  static Fault json(JsonChange change) {
    return change(
        (disturbance, operation, reply) -> {
          if (!reply.contentType().contains("json")) {
            return reply.body();
          }
          JsonNode schema = disturbance.schemaOf(operation, reply.status());
          JsonNode value = JsonMapper.shared().readTree(reply.body().toByteArray());
          return ByteString.encodeString(
              change.apply(disturbance, schema, value).toString(), StandardCharsets.UTF_8);
        });
  }

  /** A change of JSON. */
  @FunctionalInterface
  interface JsonChange {
    JsonNode apply(Disturbance disturbance, JsonNode schema, JsonNode value);
  }

  /** Puts an answer on the wire with whatever goes wrong there. */
  MockResponse.Builder send(Reply reply) {
    MockResponse.Builder response =
        new MockResponse.Builder().code(reply.status()).headers(headers);
    if (!reply.contentType().isEmpty()) {
      response.setHeader("Content-Type", reply.contentType());
    }
    if (reply.status() != 204) {
      response.body(new Buffer().write(reply.body()));
    }
    switch (cut) {
      case BEFORE_HANDLING, BEFORE_ANSWER ->
          response.onResponseStart(new SocketEffect.CloseSocket());
      case WITHIN_BODY -> response.onResponseBody(new SocketEffect.CloseSocket());
      default -> {}
    }
    if (!delay.isZero()) {
      response.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
    return response;
  }
}
