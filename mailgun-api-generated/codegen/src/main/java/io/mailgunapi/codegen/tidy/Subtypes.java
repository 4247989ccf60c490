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
 * Named schemas that others extend with {@code allOf}, and whose discriminator says that a value
 * may be any of these. Such a schema gets the fields of all that extend it.
 */
final class Subtypes {

  private final Map<String, Set<String>> extending = new LinkedHashMap<>();

  /** Finds them among schemas that are not tidy yet. */
  Subtypes(ObjectNode schemas) {
    Map<String, Set<String>> direct = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      for (JsonNode member : schema.getValue().path("allOf")) {
        direct
            .computeIfAbsent(Description.referenced(member), key -> new LinkedHashSet<>())
            .add(schema.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      if (schema.getValue().has("discriminator") && direct.containsKey(schema.getKey())) {
        extending.put(schema.getKey(), all(schema.getKey(), direct));
      }
    }
  }

  private static Set<String> all(String base, Map<String, Set<String>> direct) {
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
          members.add(Description.reference(name));
          others.forEach(other -> members.add(Description.reference(other)));
          ObjectNode all = union.of(members);
          if (schemas.path(name) instanceof ObjectNode base && all.has("properties")) {
            ObjectNode result = base.deepCopy();
            result.setAll(all);
            bases.put(name, result);
          }
        });
    bases.forEach(schemas::set);
  }
}
