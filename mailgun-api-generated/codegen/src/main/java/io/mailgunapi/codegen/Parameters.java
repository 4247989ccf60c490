package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the parameters of an operation: path values in the order of the path, then the others as
 * listed.
 */
record Parameters(JsonNode document) {
  List<JsonNode> of(JsonNode operation, JsonNode shared, String path) {
    Map<String, JsonNode> byPlace = new LinkedHashMap<>();
    collect(byPlace, shared);
    collect(byPlace, operation.path("parameters"));
    List<JsonNode> parameters = new ArrayList<>(byPlace.values());
    parameters.removeIf(parameter -> parameter.path("in").asText().equals("cookie"));
    parameters.sort(Comparator.comparingInt(parameter -> place(parameter, path)));
    return parameters;
  }

  private void collect(Map<String, JsonNode> byPlace, JsonNode parameters) {
    for (JsonNode each : parameters) {
      JsonNode parameter =
          each.has("$ref") ? document.at(each.get("$ref").asText().substring(1)) : each;
      byPlace.put(parameter.path("in").asText() + " " + parameter.path("name").asText(), parameter);
    }
  }

  private static int place(JsonNode parameter, String path) {
    return parameter.path("in").asText().equals("path")
        ? path.indexOf("{" + parameter.path("name").asText() + "}")
        : Integer.MAX_VALUE;
  }
}
