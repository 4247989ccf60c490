package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One schema for values of several: objects become one with every field optional, text and numbers
 * a list of types of which the first decides, enumerations one with all values.
 */
final class Union {

  private final TidySchemas schemas;

  Union(TidySchemas schemas) {
    this.schemas = schemas;
  }

  ObjectNode of(List<JsonNode> members) {
    List<ObjectNode> contents = new ArrayList<>();
    for (JsonNode member : members) {
      ObjectNode content = schemas.content(member);
      if (content == null) {
        return Description.NODES.objectNode();
      }
      contents.add(content);
    }
    Set<String> mains = new LinkedHashSet<>();
    contents.forEach(content -> mains.add(Types.main(content)));
    if (contents.isEmpty() || mains.contains("")) {
      return Description.NODES.objectNode();
    }
    if (mains.equals(Set.of("object"))) {
      return objects(contents);
    }
    if (mains.contains("object") || (mains.contains("array") && mains.size() > 1)) {
      return mixed(contents, mains);
    }
    return mains.equals(Set.of("array")) ? lists(contents) : values(contents);
  }

  private ObjectNode objects(List<ObjectNode> contents) {
    ObjectNode result = Description.NODES.objectNode().put("type", "object");
    ObjectNode properties = Description.NODES.objectNode();
    for (ObjectNode content : contents) {
      for (Map.Entry<String, JsonNode> property : content.path("properties").properties()) {
        JsonNode known = properties.path(property.getKey());
        boolean same = known.isMissingNode() || sameShape(known, property.getValue());
        properties.set(
            property.getKey(),
            known.isMissingNode()
                ? property.getValue()
                : same ? known : either(known, property.getValue()));
      }
      for (String word : List.of("patternProperties", "additionalProperties", "description")) {
        if (content.has(word) && !result.has(word)) {
          result.set(word, content.path(word));
        }
      }
    }
    if (!properties.isEmpty()) {
      result.set("properties", properties);
    }
    return result;
  }

  private ObjectNode either(JsonNode one, JsonNode other) {
    ObjectNode result = of(List.of(one, other));
    if (one.has("description")) {
      result.set("description", one.path("description"));
    }
    return result;
  }

  private static boolean sameShape(JsonNode one, JsonNode other) {
    ObjectNode a = one.deepCopy();
    ObjectNode b = other.deepCopy();
    for (String word : List.of("description", "example", "examples", "default")) {
      a.remove(word);
      b.remove(word);
    }
    return a.equals(b);
  }

  /** An object or text, a list or a lone value; anything else is any value at all. */
  private ObjectNode mixed(List<ObjectNode> contents, Set<String> mains) {
    ObjectNode result = Description.NODES.objectNode();
    if (mains.equals(Set.of("object", "string"))) {
      Types.set(result, List.of("object", "string"));
    } else if (mains.size() == 2 && mains.contains("array") && mains.contains("string")) {
      Types.set(result, List.of("array", "string"));
      for (ObjectNode content : contents) {
        if (Types.main(content).equals("array")) {
          result.set("items", content.path("items"));
        }
      }
    }
    return result;
  }

  private ObjectNode lists(List<ObjectNode> contents) {
    ObjectNode result = contents.get(0);
    Set<JsonNode> items = new LinkedHashSet<>();
    contents.forEach(content -> items.add(content.path("items")));
    if (items.size() > 1) {
      result.set("items", of(List.copyOf(items)));
    }
    return result;
  }

  /**
   * The first type decides what the value is in Java: text reads every scalar, a number every
   * integer.
   */
  private static List<String> widestFirst(Set<String> types) {
    Set<String> ordered = new LinkedHashSet<>();
    for (String wide : List.of("string", "number")) {
      if (types.contains(wide)) {
        ordered.add(wide);
      }
    }
    ordered.addAll(types);
    return List.copyOf(ordered);
  }

  private static ObjectNode values(List<ObjectNode> contents) {
    ObjectNode result = Description.NODES.objectNode();
    Set<String> types = new LinkedHashSet<>();
    Set<String> formats = new LinkedHashSet<>();
    Set<JsonNode> values = new LinkedHashSet<>();
    boolean closed = true;
    for (ObjectNode content : contents) {
      types.addAll(Types.of(content));
      formats.add(content.path("format").asText());
      closed &= content.has("enum");
      content.path("enum").forEach(values::add);
    }
    Types.set(result, widestFirst(types));
    if (formats.size() == 1 && !formats.contains("")) {
      result.put("format", formats.iterator().next());
    }
    if (closed) {
      ArrayNode list = result.putArray("enum");
      values.forEach(list::add);
    }
    return result;
  }
}
