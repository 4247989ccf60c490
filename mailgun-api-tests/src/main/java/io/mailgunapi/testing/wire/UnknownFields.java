package io.mailgunapi.testing.wire;

import io.mailgunapi.testing.wire.Violation.Kind;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Finds fields of a request body that the description doesn't know.
 *
 * <p>Schemas are open for answers' sake. A request that carries a field without a description is a
 * mistake in whoever wrote it, and this is where it shows.
 */
final class UnknownFields {
  private final SchemaView view;

  UnknownFields(SchemaView view) {
    this.view = view;
  }

  void find(JsonNode schema, JsonNode value, String pointer, List<Violation> violations) {
    if (value.isArray() && view.hasType(schema, "array")) {
      int index = 0;
      for (JsonNode item : value) {
        find(view.items(schema), item, pointer + "/" + index++, violations);
      }
    } else if (value.isObject() && view.hasType(schema, "object")) {
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        JsonNode property = view.property(schema, field.getKey());
        if (!property.isMissingNode()) {
          find(property, field.getValue(), pointer + "/" + field.getKey(), violations);
        } else if (!view.open(schema)) {
          String name = (pointer + "/" + field.getKey()).substring(1);
          violations.add(
              new Violation(
                  Kind.UNKNOWN, "body", name, "'" + name + "' parameter is not known here", null));
        }
      }
    }
  }
}
