package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Enumerations are of text, without null and without repetition. */
final class Enumerations {

  /** More do not fit into the code that sets up a class. */
  private static final int MOST = 1500;

  private Enumerations() {}

  static void apply(ObjectNode schema) {
    if (schema.has("const") && !schema.has("enum")) {
      schema.putArray("enum").add(schema.path("const"));
    }
    if (!(schema.path("enum") instanceof ArrayNode values)) {
      schema.remove("enum");
      return;
    }
    List<String> types = Types.of(schema);
    Set<String> texts = new LinkedHashSet<>();
    boolean allText = true;
    for (JsonNode value : values) {
      if (value.isNull()) {
        types.add("null");
      } else if (value.isValueNode()) {
        texts.add(value.asText());
        allText &= value.isTextual();
      }
    }
    if (texts.isEmpty() || texts.size() > MOST) {
      schema.remove("enum");
      return;
    }
    switch (Types.main(schema)) {
      // Numbers are numbers whichever they may be, and true and false need no list.
      case "integer", "number", "boolean" -> schema.remove("enum");
      case "array" -> toItems(schema, texts);
      case "string" -> {
        Types.set(schema, types);
        if (!allText || texts.size() != values.size()) {
          write(schema, texts);
        }
      }
      default -> {
        // An object, or nothing at all, around values that are text: the values are right.
        types.removeIf(type -> !type.equals("null"));
        types.add(0, "string");
        Types.set(schema, types);
        List.of("properties", "patternProperties", "additionalProperties", "required", "items")
            .forEach(schema::remove);
        write(schema, texts);
      }
    }
  }

  private static void toItems(ObjectNode schema, Set<String> texts) {
    schema.remove("enum");
    boolean text = Types.main(schema.path("items")).matches("string|");
    if (text && !schema.path("items").has("$ref") && !schema.path("items").has("enum")) {
      ObjectNode items = schema.putObject("items").put("type", "string");
      write(items, texts);
    }
  }

  private static void write(ObjectNode schema, Set<String> texts) {
    ArrayNode list = Description.NODES.arrayNode();
    new ArrayList<>(texts).forEach(list::add);
    schema.set("enum", list);
  }
}
