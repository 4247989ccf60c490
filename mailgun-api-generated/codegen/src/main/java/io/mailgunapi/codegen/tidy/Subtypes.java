package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named schemas that others extend with {@code allOf}, while a discriminator, {@code oneOf} or
 * {@code anyOf} says that a value may be any of these. Such a schema gets the fields of all that
 * extend it.
 */
final class Subtypes {

  private final Map<String, Set<String>> direct = new LinkedHashMap<>();
  private final Map<String, Set<String>> extending = new LinkedHashMap<>();

  /**
   * Finds them among schemas that are not tidy yet, and takes out where they name those that extend
   * them: each would contain the other.
   */
  Subtypes(ObjectNode schemas) {
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      for (JsonNode member : schema.getValue().path("allOf")) {
        direct
            .computeIfAbsent(Description.referenced(member), key -> new LinkedHashSet<>())
            .add(schema.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      Set<String> others = direct.get(schema.getKey());
      if (others != null && schema.getValue() instanceof ObjectNode base) {
        boolean named = takesOut(base, others);
        if (named || base.has("discriminator")) {
          extending.put(schema.getKey(), all(schema.getKey()));
        }
      }
    }
  }

  private static boolean takesOut(ObjectNode base, Set<String> names) {
    boolean named = false;
    for (String word : List.of("oneOf", "anyOf")) {
      List<JsonNode> others = new ArrayList<>();
      base.path(word).forEach(others::add);
      if (others.removeIf(member -> names.contains(Description.referenced(member)))) {
        named = true;
        base.remove(word);
        if (!others.isEmpty()) {
          base.putArray(word).addAll(others);
        }
      }
    }
    return named;
  }

  private Set<String> all(String base) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(direct.get(base));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (!name.equals(base) && all.add(name)) {
        open.addAll(direct.getOrDefault(name, Set.of()));
      }
    }
    return all;
  }

  /** Adds the fields, when the schemas are tidy. */
  void apply(ObjectNode schemas, Union union) {
    Map<String, ObjectNode> bases = new LinkedHashMap<>();
    extending.forEach(
        (name, others) -> {
          List<JsonNode> members = new ArrayList<>();
          JsonNode base = schemas.path(name);
          if (base.has("$ref") || base.has("type")) {
            members.add(Description.reference(name));
          }
          others.forEach(other -> members.add(Description.reference(other)));
          ObjectNode all = union.of(members);
          if (all.has("properties")) {
            ObjectNode result = Description.NODES.objectNode();
            base.properties().forEach(word -> result.set(word.getKey(), word.getValue()));
            result.setAll(all);
            result.remove("$ref");
            bases.put(name, result);
          }
        });
    bases.forEach(schemas::set);
  }
}
