package io.mailgunapi.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds the described fields that a body lacks. */
final class Absent {
  private final Description description;
  private final List<String> absent = new ArrayList<>();

  Absent(Description description) {
    this.description = description;
  }

  List<String> fields(JsonNode schema, JsonNode body) {
    visit(schema, body, "$");
    return absent;
  }

  private void visit(JsonNode schema, JsonNode body, String path) {
    JsonNode resolved = description.resolve(schema);
    if (body.isArray()) {
      body.forEach(item -> visit(resolved.path("items"), item, path + "[]"));
      return;
    }
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      String at = path + "." + property.getKey();
      if (body.has(property.getKey())) {
        visit(property.getValue(), body.path(property.getKey()), at);
      } else {
        absent.add(at);
      }
    }
  }
}
