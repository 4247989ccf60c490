package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Looks into the schemas of one description, references followed. Immutable. */
final class SchemaLens {
  private final SpecDocument document;

  SchemaLens(SpecDocument document) {
    this.document = document;
  }

  JsonNode resolve(JsonNode schema) {
    return document.resolve(schema);
  }

  /** The types that a schema names, in its order; empty if it takes anything. */
  List<String> types(JsonNode schema) {
    JsonNode type = resolve(schema).path("type");
    List<String> types = new ArrayList<>();
    if (type.isArray()) {
      type.forEach(each -> types.add(each.asString()));
    } else if (type.isString()) {
      types.add(type.asString());
    }
    return types;
  }

  boolean is(JsonNode schema, String type) {
    return types(schema).contains(type);
  }

  String format(JsonNode schema) {
    return resolve(schema).path("format").asString("");
  }

  JsonNode items(JsonNode schema) {
    return resolve(schema).path("items");
  }

  /** Whether the schema names properties of its own, so that it becomes a model. */
  boolean isModel(JsonNode schema) {
    JsonNode resolved = resolve(schema);
    return resolved.has("properties") || resolved.has("patternProperties");
  }

  /** Whether fields that the schema doesn't name are kept. */
  boolean keepsUnknown(JsonNode schema) {
    JsonNode further = resolve(schema).path("additionalProperties");
    return further.isObject() || further.asBoolean(!isModel(schema));
  }

  /** The schema of a field; missing if there is none of this name. */
  JsonNode property(JsonNode schema, String name) {
    JsonNode resolved = resolve(schema);
    JsonNode named = resolved.path("properties").path(name);
    if (!named.isMissingNode()) {
      return named;
    }
    for (Map.Entry<String, JsonNode> family : resolved.path("patternProperties").properties()) {
      if (Pattern.compile(family.getKey()).matcher(name).find()) {
        return family.getValue();
      }
    }
    JsonNode further = resolved.path("additionalProperties");
    return further.isObject() ? further : MissingNode.getInstance();
  }

  /** The name under which a field is written: its own, or that of which it is an alias. */
  String mainName(JsonNode schema, String name) {
    JsonNode properties = resolve(schema).path("properties");
    if (properties.has(name)) {
      return name;
    }
    for (Map.Entry<String, JsonNode> each : properties.properties()) {
      for (JsonNode alias : each.getValue().path("x-mailgun-aliases")) {
        if (alias.asString().equals(name)) {
          return each.getKey();
        }
      }
    }
    return name;
  }
}
