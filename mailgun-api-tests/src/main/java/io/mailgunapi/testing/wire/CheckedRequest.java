package io.mailgunapi.testing.wire;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request in the shapes of the description, and what is wrong with it.
 *
 * @param operation what it asks for
 * @param pathValues the path's values, decoded
 * @param request the request as it came
 * @param body the body as JSON, whatever its encoding was; a missing node if there is none
 * @param fields the fields of a form body, files among them
 * @param violations empty if the request fits
 */
public record CheckedRequest(
    ApiOperation operation,
    Map<String, String> pathValues,
    WireRequest request,
    JsonNode body,
    List<FormField> fields,
    List<Violation> violations) {

  /** Copies the collections. */
  public CheckedRequest {
    pathValues = Map.copyOf(pathValues);
    fields = List.copyOf(fields);
    violations = List.copyOf(violations);
  }
}
