package io.mailgunapi.api;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;

/**
 * JSON bodies. The content type of an answer is not looked at: Mailgun labels some JSON as text.
 */
final class JsonBodies {
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private JsonBodies() {}

  static RequestBody body(JsonAdapter<Object> adapter, Object value) throws IOException {
    Buffer buffer = new Buffer();
    adapter.toJson(buffer, value);
    return RequestBody.create(buffer.readByteString(), JSON);
  }

  static Object read(JsonAdapter<Object> adapter, ResponseBody body) throws IOException {
    try (body) {
      JsonReader reader = JsonReader.of(body.source());
      try {
        return read(adapter, reader);
      } catch (JsonEncodingException e) {
        throw new JsonDataException("Expected JSON but was something else at " + at(reader), e);
      } catch (EOFException e) {
        // Retrofit prefers the failure of the connection, if that is why the text ends.
        throw new JsonDataException("Expected more JSON but the answer ends at " + at(reader), e);
      }
    }
  }

  private static Object read(JsonAdapter<Object> adapter, JsonReader reader) throws IOException {
    Object value = adapter.fromJson(reader);
    if (value == null) {
      throw new JsonDataException("Expected a value but was null at path $");
    }
    if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new JsonDataException(
          "Expected the end of the answer but was " + reader.peek() + " after path $");
    }
    return value;
  }

  private static String at(JsonReader reader) {
    return "path " + reader.getPath();
  }
}
