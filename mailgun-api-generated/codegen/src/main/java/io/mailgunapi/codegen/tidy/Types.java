package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.SchemaWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The type of a schema: one, or a list in which the first decides and null comes last. */
final class Types {

  /** Types that are none, but are met. */
  private static final Map<String, String> MEANT =
      Map.of(
          "int", "integer", "long", "integer", "float", "number", "double", "number", "bool",
          "boolean", "text", "string", "date", "string", "map", "object", "file", "string");

  private Types() {}

  /** The types of a schema as they stand there. */
  static List<String> of(JsonNode schema) {
    List<String> types = new ArrayList<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.elements().forEachRemaining(each -> types.add(each.asText()));
    return types;
  }

  /** The type that decides, empty where there is none. */
  static String main(JsonNode schema) {
    return of(schema).stream().filter(type -> !type.equals("null")).findFirst().orElse("");
  }

  static void set(ObjectNode schema, List<String> types) {
    Set<String> ordered = new LinkedHashSet<>(types);
    if (ordered.remove("null") && !ordered.isEmpty()) {
      ordered.add("null");
    }
    if (ordered.isEmpty()) {
      schema.remove("type");
    } else if (ordered.size() == 1) {
      schema.put("type", ordered.iterator().next());
    } else {
      ArrayNode list = Description.NODES.arrayNode();
      ordered.forEach(list::add);
      schema.set("type", list);
    }
  }

  static void apply(ObjectNode schema) {
    List<String> types = new ArrayList<>();
    for (String type : of(schema)) {
      String meant = SchemaWords.TYPES.contains(type) ? type : MEANT.getOrDefault(type, "");
      if (!meant.isEmpty()) {
        types.add(meant);
      }
      if (type.equals("file")) {
        schema.put("format", "binary");
      }
    }
    if (types.stream().allMatch("null"::equals)) {
      types.addAll(0, guess(schema));
    }
    if (schema.path("nullable").asBoolean(false) && !types.isEmpty()) {
      types.add("null");
    }
    set(schema, types);
    files(schema);
    parts(schema, types);
    format(schema);
  }

  private static List<String> guess(ObjectNode schema) {
    if (schema.path("properties").isObject() || schema.has("patternProperties")) {
      return List.of("object");
    }
    if (schema.has("items")) {
      return List.of("array");
    }
    if (schema.path("additionalProperties").isObject()) {
      return List.of("object");
    }
    if (schema.has("enum") || schema.has("const")) {
      return common(schema.has("enum") ? schema.path("enum") : List.of(schema.get("const")));
    }
    boolean text = schema.has("format") || schema.has("pattern");
    return text || schema.has("contentMediaType") ? List.of("string") : List.of();
  }

  /**
   * What all the values are: text where they differ, and nothing that is known if one has parts.
   */
  private static List<String> common(Iterable<JsonNode> values) {
    Set<String> types = new LinkedHashSet<>();
    for (JsonNode value : values) {
      if (value.isContainerNode()) {
        return List.of();
      }
      if (value.isIntegralNumber()) {
        types.add("integer");
      } else if (value.isNumber()) {
        types.add("number");
      } else if (!value.isNull()) {
        types.add(value.isBoolean() ? "boolean" : "string");
      }
    }
    if (types.equals(Set.of("integer", "number"))) {
      return List.of("number");
    }
    return types.size() == 1 ? List.copyOf(types) : List.of("string");
  }

  /** A format that the generator does not know says nothing to it. */
  private static void format(ObjectNode schema) {
    if (main(schema).equals("number") && schema.path("format").asText().equals("float")) {
      schema.put("format", "double");
    }
    if (!SchemaWords.FORMATS
        .getOrDefault(main(schema), Set.of())
        .contains(schema.path("format").asText())) {
      schema.remove("format");
    }
  }

  private static void files(ObjectNode schema) {
    boolean bytes =
        schema.path("contentMediaType").asText().equals("application/octet-stream")
            || schema.path("contentEncoding").asText().equals("binary");
    if (bytes && main(schema).equals("string")) {
      schema.put("format", "binary");
    }
  }

  /** Only lists hold items, and only objects have properties. */
  private static void parts(ObjectNode schema, List<String> types) {
    if (main(schema).equals("array") && !schema.path("items").isObject()) {
      schema.putObject("items");
    } else if (!types.contains("array")) {
      schema.remove("items");
    }
    if (!types.contains("object")) {
      List.of("properties", "patternProperties", "additionalProperties", "required")
          .forEach(schema::remove);
    }
  }
}
