package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mailgunapi.codegen.JavaTypeText;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A bundled description, with the questions that a comparison asks. */
final class ApiDocument {

  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode root;
  private final JavaTypeText javaTypes;

  ApiDocument(JsonNode root) {
    this.root = root;
    this.javaTypes = new JavaTypeText(root);
  }

  JsonNode root() {
    return root;
  }

  JavaTypeText javaTypes() {
    return javaTypes;
  }

  /** What a node is, or what the component is that it refers to. */
  JsonNode follow(JsonNode node) {
    JsonNode target = node;
    Set<String> seen = new HashSet<>();
    while (target.path("$ref").isTextual() && seen.add(target.get("$ref").textValue())) {
      target = root.at(target.get("$ref").textValue().replaceFirst("^#", ""));
    }
    return target;
  }

  /** The name of the schema that this one refers to; null if it says something itself. */
  static @Nullable String name(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    return ref.startsWith(SCHEMAS)
        ? ref.substring(SCHEMAS.length()).replace("~1", "/").replace("~0", "~")
        : null;
  }

  boolean hasSchema(String name) {
    return root.path("components").path("schemas").has(name);
  }

  /** The JSON types of a schema, {@code null} among them. */
  Set<String> types(JsonNode schema) {
    JsonNode resolved = follow(schema);
    Set<String> types = new TreeSet<>();
    JsonNode type = resolved.path("type");
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.elements().forEachRemaining(each -> types.add(each.asText()));
    if (types.isEmpty() && (resolved.has("properties") || resolved.has("patternProperties"))) {
      types.add("object");
    }
    if (types.isEmpty() && resolved.has("enum")) {
      types.add("string");
    }
    return types;
  }

  /** The types and format of a schema in one word or two. */
  String typeText(JsonNode schema) {
    Set<String> types = types(schema);
    String format = follow(schema).path("format").asText("");
    String text = types.isEmpty() ? "anything" : String.join(" or ", types);
    return format.isEmpty() ? text : text + " (" + format + ")";
  }

  static JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
