package io.mailgunapi.testing.wire;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks into schemas of one document: types, properties, items, references followed. */
final class SchemaView {
  private final SpecDocument document;

  SchemaView(SpecDocument document) {
    this.document = document;
  }

  JsonNode resolve(JsonNode schema) {
    return document.resolve(schema);
  }

  boolean hasType(JsonNode schema, String type) {
    JsonNode types = document.resolve(schema).path("type");
    if (types.isArray()) {
      for (JsonNode each : types) {
        if (each.asString("").equals(type)) {
          return true;
        }
      }
      return false;
    }
    return types.asString("").equals(type);
  }

  JsonNode items(JsonNode schema) {
    return document.resolve(document.resolve(schema).path("items"));
  }

  /** The schema of a property; a missing node if the schema doesn't describe one of this name. */
  JsonNode property(JsonNode schema, String name) {
    JsonNode resolved = document.resolve(schema);
    JsonNode named = resolved.path("properties").path(name);
    if (!named.isMissingNode()) {
      return document.resolve(named);
    }
    for (Map.Entry<String, JsonNode> pattern : resolved.path("patternProperties").properties()) {
      if (Pattern.compile(pattern.getKey()).matcher(name).find()) {
        return document.resolve(pattern.getValue());
      }
    }
    JsonNode further = resolved.path("additionalProperties");
    return further.isObject() ? document.resolve(further) : MissingNode.getInstance();
  }

  /** Whether the schema says itself that it takes fields which it doesn't list. */
  boolean open(JsonNode schema) {
    JsonNode resolved = document.resolve(schema);
    JsonNode further = resolved.path("additionalProperties");
    boolean lists = resolved.has("properties") || resolved.has("patternProperties");
    return further.isObject() || further.asBoolean(false) || !lists;
  }
}
