package io.mailgunapi.testing.area;

import okio.ByteString;
import tools.jackson.databind.JsonNode;

/**
 * An answer before it becomes bytes on a connection.
 *
 * @param status the HTTP status
 * @param contentType the content type, empty if there is no body
 * @param body the body
 */
public record Reply(int status, String contentType, ByteString body) {
  private static final String JSON = "application/json";

  static Reply ok(JsonNode body) {
    return of(200, body);
  }

  static Reply of(int status, JsonNode body) {
    return new Reply(status, JSON, ByteString.encodeUtf8(body.toString()));
  }

  /** The usual answer of an operation that has nothing else to say. */
  static Reply message(String text) {
    return ok(Nodes.object("message", text));
  }

  static Reply noContent() {
    return new Reply(204, "", ByteString.EMPTY);
  }

  static Reply text(int status, String text) {
    return new Reply(status, "text/plain; charset=utf-8", ByteString.encodeUtf8(text));
  }

  /** The same answer under another content type. */
  Reply as(String otherContentType) {
    return new Reply(status, otherContentType, body);
  }
}
