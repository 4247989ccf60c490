package io.mailgunapi.testing;

import io.mailgunapi.testing.wire.FormField;
import io.mailgunapi.testing.wire.Violation;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request that a {@link FakeMailgun} received, and what it made of it.
 *
 * @param operation the operationId, null if the path means none
 * @param region {@code us} or {@code eu}
 * @param method the HTTP method
 * @param target path and query, as they came
 * @param headers the headers, credentials included
 * @param query the decoded query values by name
 * @param body the body, inflated if it came compressed
 * @param fields the fields of a form body, files among them
 * @param violations how it departs from the API description, empty if it doesn't
 * @param status the status of the answer, 0 if none was given
 * @param bodyDropped whether {@code body} and {@code fields} are empty because the {@link
 *     RequestLog} has no room for them any more
 */
public record ReceivedRequest(
    @Nullable String operation,
    String region,
    String method,
    String target,
    Headers headers,
    Map<String, List<String>> query,
    ByteString body,
    List<FormField> fields,
    List<Violation> violations,
    int status,
    boolean bodyDropped) {

  /**
   * The texts of a form field, in the order in which they came.
   *
   * @throws IllegalStateException if the body is dropped
   */
  public List<String> texts(String field) {
    if (bodyDropped) {
      throw new IllegalStateException(
          "the body of "
              + this
              + " is dropped, since the log holds the last 64 MiB of bodies only: look at it sooner");
    }
    return fields.stream().filter(each -> each.name().equals(field)).map(FormField::text).toList();
  }

  /** How much the body takes, with what was read from it. */
  long bodyBytes() {
    return body.size() + fields.stream().mapToLong(field -> field.content().size()).sum();
  }

  /** The same to keep for longer; itself if it has no body. */
  ReceivedRequest withoutBody() {
    return bodyBytes() == 0
        ? this
        : new ReceivedRequest(
            operation,
            region,
            method,
            target,
            headers,
            query,
            ByteString.EMPTY,
            List.of(),
            violations,
            status,
            true);
  }

  @Override
  public String toString() {
    return method + " " + target + " -> " + status;
  }
}
