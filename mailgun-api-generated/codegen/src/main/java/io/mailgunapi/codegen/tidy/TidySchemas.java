package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.SchemaWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes every schema with types, properties and references alone. */
final class TidySchemas {

  private final Description description;
  private final Map<String, JsonNode> done = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Combination combination = new Combination(this);

  TidySchemas(Description description) {
    this.description = description;
  }

  void apply() {
    ObjectNode schemas = description.schemas();
    Subtypes subtypes = new Subtypes(schemas);
    for (String name : names(schemas)) {
      named(name);
    }
    // Only now: until here, combinations needed the schemas as they were.
    names(schemas).forEach(name -> schemas.set(name, named(name)));
    subtypes.apply(schemas, new Union(this));
    names(schemas).stream()
        .filter(name -> leadsToItself(schemas, name))
        .forEach(schemas::putObject);
    SchemaPlaces.replace(description.document(), this::tidy);
  }

  /** A schema that is nothing but a reference to itself, perhaps through others, is any value. */
  private static boolean leadsToItself(ObjectNode schemas, String name) {
    Set<String> seen = new HashSet<>();
    String here = name;
    while (!here.isEmpty() && seen.add(here)) {
      here = Description.referenced(schemas.path(here));
    }
    return !here.isEmpty();
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A named schema, tidy. */
  private JsonNode named(String name) {
    JsonNode known = done.get(name);
    if (known != null) {
      return known;
    }
    open.add(name);
    JsonNode tidy = tidy(description.schemas().path(name));
    open.remove(name);
    done.put(name, tidy);
    return tidy;
  }

  /** The tidy form of a schema; references stay references. */
  JsonNode tidy(JsonNode raw) {
    if (!(raw instanceof ObjectNode object)) {
      return Description.NODES.objectNode();
    }
    ObjectNode schema = combination.resolve(object);
    if (schema.path("$ref").isTextual()) {
      return reference(schema);
    }
    Types.apply(schema);
    Enumerations.apply(schema);
    fields(schema, "properties");
    fields(schema, "patternProperties");
    if (schema.has("items")) {
      schema.set("items", tidy(schema.path("items")));
    }
    if (schema.path("additionalProperties").isObject()) {
      schema.set("additionalProperties", tidy(schema.path("additionalProperties")));
    }
    Families.apply(schema);
    required(schema, object);
    Limits.apply(schema);
    onlyWords(schema);
    return schema;
  }

  /** Of a reference, what says something of its own may stay beside it. */
  private static ObjectNode reference(ObjectNode schema) {
    for (String key : names(schema)) {
      boolean stays =
          key.startsWith("x-")
              || Set.of("$ref", "description", "default", "example", "examples", "deprecated")
                  .contains(key);
      if (!stays) {
        schema.remove(key);
      }
    }
    return schema;
  }

  private void fields(ObjectNode schema, String key) {
    if (!(schema.path(key) instanceof ObjectNode properties)) {
      schema.remove(key);
      return;
    }
    ObjectNode tidy = Description.NODES.objectNode();
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      tidy.set(property.getKey(), tidy(property.getValue()));
    }
    if (tidy.isEmpty()) {
      schema.remove(key);
    } else {
      schema.set(key, tidy);
    }
  }

  /** Required are properties that there are, and never such that may be null instead. */
  private void required(ObjectNode schema, ObjectNode raw) {
    if (!schema.has("required")) {
      return;
    }
    List<String> required = new ArrayList<>();
    for (JsonNode name : schema.path("required")) {
      JsonNode property = schema.path("properties").path(name.asText());
      boolean nullable =
          property.has("$ref") && Combination.mayBeNull(raw.path("properties").path(name.asText()));
      if (!property.isMissingNode() && !nullable && !required.contains(name.asText())) {
        required.add(name.asText());
      }
    }
    if (required.isEmpty()) {
      schema.remove("required");
    } else if (required.size() != schema.path("required").size()) {
      required.forEach(schema.putArray("required")::add);
    }
  }

  private static void onlyWords(ObjectNode schema) {
    for (String key : names(schema)) {
      if (!key.startsWith("x-") && !SchemaWords.KEYWORDS.contains(key)) {
        schema.remove(key);
      }
    }
  }

  /**
   * The content of a schema, of a reference's target too, to be changed at will; null for a schema
   * that is being tidied at the moment, since it would contain itself without end.
   */
  @Nullable ObjectNode content(JsonNode schema) {
    Set<String> seen = new HashSet<>();
    JsonNode here = schema;
    String name = Description.referenced(here);
    while (!name.isEmpty() && seen.add(name) && !open.contains(name)) {
      here = named(name);
      name = Description.referenced(here);
    }
    if (!name.isEmpty()) {
      return null;
    }
    JsonNode content = here == schema ? tidy(here) : here;
    if (content.has("$ref")) {
      return content(content);
    }
    return content instanceof ObjectNode object ? object.deepCopy() : null;
  }
}
