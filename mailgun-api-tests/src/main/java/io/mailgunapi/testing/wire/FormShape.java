package io.mailgunapi.testing.wire;

import io.mailgunapi.testing.wire.Violation.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the fields of a form into the JSON object that its schema describes: a repeated field into
 * an array, JSON text into its value, digits into a number.
 */
final class FormShape {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaView view;
  private final TextValue texts;

  FormShape(SchemaView view) {
    this.view = view;
    this.texts = new TextValue(view);
  }

  ObjectNode toJson(BodyShape shape, List<FormField> fields, List<Violation> violations) {
    Map<String, List<FormField>> byName = new LinkedHashMap<>();
    fields.forEach(
        field -> byName.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field));
    ObjectNode object = NODES.objectNode();
    byName.forEach(
        (name, values) -> {
          JsonNode schema = view.property(shape.schema(), name);
          object.set(name, value(shape, schema, name, values, violations));
        });
    return object;
  }

  private JsonNode value(
      BodyShape shape,
      JsonNode schema,
      String name,
      List<FormField> values,
      List<Violation> violations) {
    JsonNode encoding = shape.encoding().path(name);
    boolean json = encoding.path("contentType").asString("").equals("application/json");
    if (json) {
      once(name, values, violations);
      return parse(name, values.get(0).text(), violations);
    }
    if (view.hasType(schema, "array")) {
      boolean list = !encoding.path("explode").asBoolean(true);
      ArrayNode array = NODES.arrayNode();
      for (FormField field : values) {
        if (list) {
          for (String part : field.text().split(",", -1)) {
            array.add(texts.read(view.items(schema), part.strip()));
          }
        } else {
          array.add(single(view.items(schema), field, violations));
        }
      }
      return array;
    }
    // Without a type the field takes anything, and a repeated one is a list of texts.
    if (values.size() > 1 && !schema.isMissingNode() && !schema.has("type")) {
      ArrayNode array = NODES.arrayNode();
      values.forEach(field -> array.add(field.text()));
      return array;
    }
    if (!schema.isMissingNode()) {
      once(name, values, violations);
    }
    return single(schema, values.get(0), violations);
  }

  private JsonNode single(JsonNode schema, FormField field, List<Violation> violations) {
    if (schema.path("format").asString("").equals("binary")) {
      if (!field.file()) {
        violations.add(
            new Violation(
                Kind.INVALID,
                "body",
                field.name(),
                "'" + field.name() + "' parameter is not a file",
                null));
      }
      return NODES.stringNode(field.fileName() == null ? "" : field.fileName());
    }
    if (field.file() && field.content().size() > 100_000) {
      return NODES.stringNode("");
    }
    return texts.read(schema, field.text());
  }

  private static JsonNode parse(String name, String text, List<Violation> violations) {
    try {
      JsonNode value = JsonMapper.shared().readTree(text);
      return value.isMissingNode() ? NODES.stringNode(text) : value;
    } catch (JacksonException e) {
      violations.add(
          new Violation(
              Kind.INVALID, "body", name, "'" + name + "' parameter is not valid JSON", text));
      return NODES.nullNode();
    }
  }

  private static void once(String name, List<FormField> values, List<Violation> violations) {
    if (values.size() > 1) {
      violations.add(
          new Violation(
              Kind.INVALID,
              "body",
              name,
              "'" + name + "' parameter is repeated, but takes one value",
              values.get(1).text()));
    }
  }
}
