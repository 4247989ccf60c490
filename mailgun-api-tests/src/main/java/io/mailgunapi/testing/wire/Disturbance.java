package io.mailgunapi.testing.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a good answer into one that a later Mailgun may give: with fields and values that nobody
 * knows yet, nulls where something was, keys in another order. A client must read all of them.
 */
public final class Disturbance {
  /** The name of an unknown field, and the value of an unknown enumeration entry. */
  public static final String UNKNOWN = "brand_new_in_2099";

  private final SpecDocument document;
  private final SchemaView view;

  /** Knows optional fields and enumerations from this document. */
  public Disturbance(SpecDocument document) {
    this.document = document;
    this.view = new SchemaView(document);
  }

  /** The schema of an operation's answer; a missing node if it has none. */
  public JsonNode schemaOf(ApiOperation operation, int status) {
    JsonNode response =
        document.resolve(operation.source().path("responses").path(Integer.toString(status)));
    return response.path("content").path("application/json").path("schema");
  }

  /** Adds a field of every JSON type to every object that has described fields. */
  public JsonNode unknownFields(JsonNode schema, JsonNode value) {
    JsonNode copy = value.deepCopy();
    visit(
        schema,
        copy,
        (objectSchema, object) -> {
          if (objectSchema.has("properties")) {
            object.put(UNKNOWN, "text");
            object.put(UNKNOWN + "_number", 1e300);
            object.set(UNKNOWN + "_object", JsonNodeFactory.instance.objectNode().put("a", true));
            object.putArray(UNKNOWN + "_array").addNull().add(1);
          }
        });
    return copy;
  }

  /** Sets every enumerated text to a value that the description doesn't list. */
  public JsonNode unknownEnumValues(JsonNode schema, JsonNode value) {
    JsonNode copy = value.deepCopy();
    visit(
        schema,
        copy,
        (objectSchema, object) -> {
          for (String name : List.copyOf(object.propertyNames())) {
            JsonNode property = view.property(objectSchema, name);
            if (property.has("enum")) {
              object.put(name, UNKNOWN);
            } else if (view.items(property).has("enum")) {
              ArrayNode array = JsonNodeFactory.instance.arrayNode();
              object.path(name).forEach(each -> array.add(UNKNOWN));
              object.set(name, array);
            }
          }
        });
    return copy;
  }

  /** Sets every field to null that the description doesn't require. */
  public JsonNode nulls(JsonNode schema, JsonNode value) {
    JsonNode copy = value.deepCopy();
    visit(
        schema,
        copy,
        (objectSchema, object) -> {
          Set<String> required = new HashSet<>();
          objectSchema.path("required").forEach(name -> required.add(name.asString()));
          for (String name : List.copyOf(object.propertyNames())) {
            if (objectSchema.path("properties").has(name) && !required.contains(name)) {
              object.putNull(name);
            }
          }
        });
    return copy;
  }

  /** Turns the order of all keys around. */
  public JsonNode reorderedKeys(JsonNode value) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(reorderedKeys(item)));
      return array;
    }
    if (!value.isObject()) {
      return value;
    }
    List<String> names = new ArrayList<>(value.propertyNames());
    Collections.reverse(names);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> object.set(name, reorderedKeys(value.get(name))));
    return object;
  }

  private void visit(JsonNode schema, JsonNode value, Visitor visitor) {
    JsonNode resolved = view.resolve(schema);
    if (value.isArray()) {
      value.forEach(item -> visit(view.items(resolved), item, visitor));
    } else if (value instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode property = view.property(resolved, name);
        if (!property.isMissingNode()) {
          visit(property, object.get(name), visitor);
        }
      }
      visitor.visit(resolved, object);
    }
  }

  private interface Visitor {
    void visit(JsonNode schema, ObjectNode object);
  }
}
