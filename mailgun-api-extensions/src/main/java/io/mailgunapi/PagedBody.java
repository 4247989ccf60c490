package io.mailgunapi;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of a query with its object {@code pagination}, which can be changed and put back
 * into the request.
 */
final class PagedBody {
  private static final String PAGINATION = "pagination";

  private final Request request;
  private final Map<String, @Nullable Object> fields;
  private final Map<String, @Nullable Object> pagination = new LinkedHashMap<>();

  private PagedBody(Request request, Map<String, @Nullable Object> fields) {
    this.request = request;
    this.fields = fields;
    if (fields.get(PAGINATION) instanceof Map<?, ?> given) {
      given.forEach((name, value) -> pagination.put(String.valueOf(name), value));
    }
  }

  static PagedBody of(Request request) {
    RequestBody body = request.body();
    Buffer copy = new Buffer();
    try {
      if (body != null) {
        body.writeTo(copy);
      }
      return new PagedBody(request, JsonTree.readFields(copy.readUtf8()));
    } catch (IOException e) {
      throw new IllegalArgumentException("the call's body can't be read, so it can't be paged", e);
    }
  }

  /** A field of the body as a list element or value; null if it is absent. */
  @Nullable Object field(String name) {
    return fields.get(name);
  }

  @Nullable String get(String name) {
    Object value = pagination.get(name);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  PagedBody set(String name, Object value) {
    pagination.put(name, value);
    return this;
  }

  PagedBody remove(String name) {
    pagination.remove(name);
    return this;
  }

  /** The body as JSON text. */
  String json() {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(fields);
    if (pagination.isEmpty()) {
      changed.remove(PAGINATION);
    } else {
      changed.put(PAGINATION, pagination);
    }
    try {
      return JsonTree.write(changed);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  /** The request with the body as it is now. */
  Request request() {
    RequestBody given = request.body();
    RequestBody body =
        RequestBody.create(
            new Buffer().writeUtf8(json()).readByteString(),
            given == null ? null : given.contentType());
    return request.newBuilder().method(request.method(), body).build();
  }
}
