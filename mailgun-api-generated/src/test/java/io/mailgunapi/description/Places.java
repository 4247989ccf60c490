package io.mailgunapi.description;

import static io.mailgunapi.description.Description.isEnum;
import static io.mailgunapi.description.Description.isModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the places of an example at which a server may one day send something else. */
final class Places {
  private final Description description;
  private final JsonNode original;
  private final List<String> optional = new ArrayList<>();
  private final List<String> enums = new ArrayList<>();
  private final List<String> objects = new ArrayList<>();

  Places(Description description, Example example) {
    this.description = description;
    this.original = example.value();
    visit(example.schema(), example.value(), "");
  }

  /** Pointers to values that may be missing or null. */
  List<String> optional() {
    return optional;
  }

  /** Pointers to values of an open enumeration. */
  List<String> enums() {
    return enums;
  }

  /** Pointers to objects with named fields. */
  List<String> objects() {
    return objects;
  }

  private void visit(JsonNode schema, JsonNode value, String pointer) {
    JsonNode resolved = description.resolve(schema);
    if (isEnum(resolved) && value.isString()) {
      enums.add(pointer);
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        visit(resolved.path("items"), value.path(i), pointer + "/" + i);
      }
    } else if (value.isObject()) {
      visitObject(resolved, value, pointer);
    }
  }

  private void visitObject(JsonNode schema, JsonNode value, String pointer) {
    JsonNode additional = description.additional(schema);
    if (isModel(schema) && !additional.isObject()) {
      objects.add(pointer);
    }
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String at = pointer + "/" + escaped(field.getKey());
      JsonNode property = schema.path("properties").path(field.getKey());
      if (!property.isMissingNode()) {
        boolean list = Description.mainType(description.resolve(property)).equals("array");
        if (!required.contains(field.getKey()) || list) {
          optional.add(at);
        }
        visit(property, field.getValue(), at);
      } else if (additional.isObject()) {
        visit(additional, field.getValue(), at);
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** A copy of the example with other values at the given places. */
  JsonNode with(List<String> pointers, UnaryOperator<JsonNode> change) {
    JsonNode copy = original.deepCopy();
    // From the inside out, since a change of an object hides what lies in it.
    pointers.stream()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .forEach(pointer -> replace(copy, pointer, change));
    return copy;
  }

  /** A copy of the example whose objects were changed in place. */
  JsonNode withObjects(Consumer<ObjectNode> change) {
    JsonNode copy = original.deepCopy();
    objects.forEach(pointer -> change.accept((ObjectNode) copy.at(pointer)));
    return copy;
  }

  private static void replace(JsonNode root, String pointer, UnaryOperator<JsonNode> change) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(last);
      array.set(index, change.apply(array.get(index)));
    } else if (parent instanceof ObjectNode object) {
      object.set(last, change.apply(object.get(last)));
    }
  }
}
