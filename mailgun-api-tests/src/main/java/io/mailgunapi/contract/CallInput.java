package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.BodyShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a caller wants to say with one call, as JSON.
 *
 * @param path path values by name
 * @param query query values by name, arrays where they repeat
 * @param header header values by name
 * @param body the body, null if there is none
 * @param shape the content type and schema of the body, null if there is none
 */
record CallInput(
    Map<String, JsonNode> path,
    Map<String, JsonNode> query,
    Map<String, JsonNode> header,
    @Nullable JsonNode body,
    @Nullable BodyShape shape) {

  CallInput {
    path = Collections.unmodifiableMap(new LinkedHashMap<>(path));
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
  }

  Map<String, JsonNode> in(String place) {
    return switch (place) {
      case "path" -> path;
      case "query" -> query;
      default -> header;
    };
  }
}
