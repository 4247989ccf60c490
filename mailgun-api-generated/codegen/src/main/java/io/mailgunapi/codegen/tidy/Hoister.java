package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gives a name to every object and enumeration that has none. It is made of what lies around:
 * {@code ListBouncesResponse}, {@code DomainTracking}. Schemas that are alike become one, named
 * after the field alone where that says enough.
 */
final class Hoister {

  private final Description description;
  private final TakenNames taken;
  private final Map<JsonNode, String> names = new HashMap<>();
  private final Map<JsonNode, Integer> counts = new HashMap<>();

  Hoister(Description description) {
    this.description = description;
    this.taken = new TakenNames(Reserved.names(description));
  }

  void apply() {
    List<String> named = new ArrayList<>();
    description.schemas().fieldNames().forEachRemaining(named::add);
    named.forEach(taken::keep);
    for (String name : named) {
      count(description.schemas().path(name), false);
      names.putIfAbsent(Shape.of(description.schemas().path(name)), name);
    }
    places((holder, wishes) -> count(holder.path("schema"), true));

    for (String name : named) {
      inside(description.schemas().path(name), ContextNames.base(name));
    }
    places(
        (holder, wishes) ->
            hoist(holder.path("schema"), wishes, schema -> holder.set("schema", schema)));
  }

  private interface Visitor {
    void visit(ObjectNode holder, Wishes wishes);
  }

  private void places(Visitor visitor) {
    for (Operation operation : description.allOperations()) {
      new OperationPlaces(operation).visit(visitor::visit);
    }
    JsonNode components = description.document().path("components");
    for (Map.Entry<String, JsonNode> entry : components.path("parameters").properties()) {
      if (entry.getValue() instanceof ObjectNode parameter && parameter.has("schema")) {
        String name = Names.upperCamel(entry.getKey());
        visitor.visit(parameter, Wishes.body(name, name + "Value"));
      }
    }
    for (String section : List.of("responses", "requestBodies")) {
      for (Map.Entry<String, JsonNode> entry : components.path(section).properties()) {
        String name = Names.upperCamel(entry.getKey());
        for (JsonNode media : entry.getValue().path("content")) {
          if (media instanceof ObjectNode holder && holder.has("schema")) {
            visitor.visit(holder, Wishes.body(name, name + "Body"));
          }
        }
      }
    }
    headers();
  }

  /** The client reads headers as text, so their values need no class. */
  private void headers() {
    DocumentWalk.walk(
        description.document(),
        (kind, at, node) -> {
          if (kind == Kind.HEADER && node.path("schema") instanceof ObjectNode schema) {
            schema.remove("enum");
          }
        });
  }

  private void count(JsonNode schema, boolean inline) {
    if (inline && needsName(schema)) {
      counts.merge(Shape.of(schema), 1, Integer::sum);
    }
    schema.path("properties").forEach(property -> count(property, true));
    schema.path("patternProperties").forEach(property -> count(property, true));
    for (String key : List.of("items", "additionalProperties")) {
      if (schema.path(key).isObject()) {
        count(schema.path(key), true);
      }
    }
  }

  private static boolean needsName(JsonNode schema) {
    boolean enumeration = schema.has("enum") && !schema.has("x-mailgun-boolean");
    return !schema.has("$ref")
        && (enumeration || schema.has("properties") || schema.has("patternProperties"));
  }

  private void hoist(JsonNode schema, Wishes wishes, Consumer<JsonNode> replace) {
    if (!needsName(schema)) {
      held(schema, wishes);
      return;
    }
    JsonNode shape = Shape.of(schema);
    String name = names.get(shape);
    if (name == null) {
      boolean many = counts.getOrDefault(shape, 1) > 1;
      name = take(many ? wishes.forMany(fields(schema)) : wishes.own());
      names.put(shape, name);
      description.schemasForAdding().set(name, schema);
      inside(schema, ContextNames.base(name));
    }
    ObjectNode reference = Description.reference(name);
    for (String word : List.of("description", "default", "deprecated", "x-mailgun-name")) {
      if (schema.has(word)) {
        reference.set(word, schema.path(word));
      }
    }
    replace.accept(reference);
  }

  private String take(List<String> wishes) {
    List<String> tidy =
        wishes.stream().filter(wish -> SchemaNames.TIDY.matcher(wish).matches()).toList();
    return taken.take(tidy.isEmpty() ? List.of(wishes.get(0) + "Value") : tidy);
  }

  /** What several answers share is best named after its fields, if these are few. */
  private static String fields(JsonNode schema) {
    StringBuilder name = new StringBuilder();
    if (schema.path("properties").size() <= 2) {
      schema
          .path("properties")
          .fieldNames()
          .forEachRemaining(field -> name.append(Names.upperCamel(field)));
    }
    return name.isEmpty() ? "" : name + "Response";
  }

  /** Hoists what lies inside of a schema that has the name itself. */
  private void inside(JsonNode schema, String parent) {
    for (String key : List.of("properties", "patternProperties")) {
      if (schema.path(key) instanceof ObjectNode fields) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
          Wishes wishes = Wishes.field(parent, fieldName(field.getKey(), field.getValue()));
          hoist(field.getValue(), wishes, found -> fields.set(field.getKey(), found));
        }
      }
    }
    held(schema, Wishes.body(parent));
  }

  private static String fieldName(String wireName, JsonNode field) {
    return Names.upperCamel(
        field.has("x-mailgun-name") ? field.path("x-mailgun-name").asText() : wireName);
  }

  /** A list or map has no class of its own, but what it holds has. */
  private void held(JsonNode schema, Wishes wishes) {
    for (String part : List.of("items", "additionalProperties")) {
      if (schema instanceof ObjectNode holder && holder.path(part).isObject()) {
        hoist(holder.path(part), wishes.each(part), found -> holder.set(part, found));
      }
    }
  }
}
