package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a schema accepts, without what it says about it: two schemas of one shape are one class. */
final class Shape {

  private Shape() {}

  static JsonNode of(JsonNode schema) {
    if (!(schema instanceof ObjectNode object)) {
      return schema;
    }
    ObjectNode shape = object.deepCopy();
    for (String word :
        List.of("description", "example", "examples", "default", "deprecated", "x-mailgun-name")) {
      shape.remove(word);
    }
    for (String key : List.of("properties", "patternProperties")) {
      if (shape.path(key) instanceof ObjectNode fields) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
          fields.set(field.getKey(), of(field.getValue()));
        }
      }
    }
    for (String key : List.of("items", "additionalProperties")) {
      if (shape.path(key).isObject()) {
        shape.set(key, of(shape.path(key)));
      }
    }
    return shape;
  }
}
