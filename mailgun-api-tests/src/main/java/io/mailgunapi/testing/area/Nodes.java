package io.mailgunapi.testing.area;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON. */
final class Nodes {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private Nodes() {}

  /** An object of names and values in turn. A null value becomes JSON's null. */
  static ObjectNode object(@Nullable Object... namesAndValues) {
    ObjectNode object = FACTORY.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return object;
  }

  static ArrayNode array(Collection<?> values) {
    ArrayNode array = FACTORY.arrayNode();
    values.forEach(value -> array.add(node(value)));
    return array;
  }

  static JsonNode node(@Nullable Object value) {
    if (value == null) {
      return FACTORY.nullNode();
    }
    if (value instanceof JsonNode node) {
      return node;
    }
    if (value instanceof String text) {
      return FACTORY.stringNode(text);
    }
    if (value instanceof Boolean flag) {
      return FACTORY.booleanNode(flag);
    }
    if (value instanceof Integer number) {
      return FACTORY.numberNode(number);
    }
    if (value instanceof Long number) {
      return FACTORY.numberNode(number);
    }
    if (value instanceof Double number) {
      return FACTORY.numberNode(number);
    }
    if (value instanceof Collection<?> values) {
      return array(values);
    }
    throw new IllegalArgumentException("no JSON for " + value.getClass());
  }

  /** Copies the fields that {@code names} lists, where {@code from} has them. */
  static void copy(JsonNode from, ObjectNode to, String... names) {
    for (String name : names) {
      if (from.has(name)) {
        to.set(name, from.get(name));
      }
    }
  }
}
