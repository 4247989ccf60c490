package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes {@code allOf}, {@code oneOf} and {@code anyOf} out of a schema. What one of them would
 * accept is accepted still, and what all of several have in common is kept.
 */
final class Combination {

  /** Words that say what a value is; all others say something about it. */
  private static final Set<String> SHAPE =
      Set.of(
          "type",
          "properties",
          "patternProperties",
          "additionalProperties",
          "items",
          "enum",
          "required",
          "format",
          "$ref",
          "allOf",
          "oneOf",
          "anyOf",
          "const");

  private final TidySchemas schemas;
  private final Union union;

  Combination(TidySchemas schemas) {
    this.schemas = schemas;
    this.union = new Union(schemas);
  }

  /** Whether null is among what a schema, not yet tidy, accepts. */
  static boolean mayBeNull(JsonNode schema) {
    if (schema.path("nullable").asBoolean(false) || Types.of(schema).contains("null")) {
      return true;
    }
    for (String word : List.of("oneOf", "anyOf", "allOf")) {
      for (JsonNode member : schema.path(word)) {
        if (isNull(member) || member.path("nullable").asBoolean(false)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNull(JsonNode schema) {
    List<String> types = Types.of(schema);
    JsonNode values = schema.path("enum");
    boolean onlyNull = values.size() == 1 && values.path(0).isNull();
    return onlyNull || (!types.isEmpty() && types.stream().allMatch("null"::equals));
  }

  /** A copy of the schema without combinations; perhaps a reference with words beside it. */
  ObjectNode resolve(ObjectNode raw) {
    ObjectNode schema = raw.deepCopy();
    if (schema.has("allOf")) {
      schema = all(schema);
    }
    for (String word : List.of("oneOf", "anyOf")) {
      if (schema.has(word)) {
        schema = one(schema, word);
      }
    }
    return schema;
  }

  private ObjectNode all(ObjectNode schema) {
    List<JsonNode> members = new ArrayList<>();
    schema.remove("allOf").forEach(members::add);
    members.removeIf(member -> !member.isObject() || member.isEmpty());
    return single(schema, members)
        .map(member -> beside(schema, member))
        .orElseGet(() -> merge(schema, members));
  }

  /** The one member that says what the value is, where nothing else does. */
  private static Optional<JsonNode> single(ObjectNode schema, List<JsonNode> members) {
    List<JsonNode> shaped = members.stream().filter(Combination::hasShape).toList();
    return shaped.size() == 1 && !hasShape(schema) ? Optional.of(shaped.get(0)) : Optional.empty();
  }

  /** An object without anything in it does not count: it stands around whatever there is. */
  private static boolean hasShape(JsonNode schema) {
    Set<String> words = new HashSet<>();
    schema.fieldNames().forEachRemaining(words::add);
    words.retainAll(SHAPE);
    return !words.isEmpty()
        && !(words.equals(Set.of("type")) && schema.path("type").asText().equals("object"));
  }

  private ObjectNode beside(ObjectNode schema, JsonNode member) {
    ObjectNode result = member.deepCopy();
    schema.remove("type");
    schema.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    return resolve(result);
  }

  private ObjectNode merge(ObjectNode schema, List<JsonNode> members) {
    ObjectNode result = Description.NODES.objectNode();
    for (JsonNode member : members) {
      ObjectNode content = schemas.content(member);
      if (content != null) {
        intersect(result, content);
      }
    }
    intersect(result, schema);
    return result;
  }

  /** Adds what another schema demands besides. */
  private static void intersect(ObjectNode into, ObjectNode other) {
    boolean bare = !hasShape(other);
    other
        .properties()
        .forEach(
            entry -> {
              String word = entry.getKey();
              JsonNode value = entry.getValue();
              JsonNode known = into.path(word);
              if (known instanceof ObjectNode object
                  && value instanceof ObjectNode more
                  && word.matches("properties|patternProperties")) {
                more.properties()
                    .forEach(
                        property ->
                            object.set(
                                property.getKey(),
                                both(object.path(property.getKey()), property.getValue())));
              } else if (word.equals("required") && known.isArray()) {
                value.forEach(into.withArray(word)::add);
              } else if (!(word.equals("type") && bare && !known.isMissingNode())) {
                into.set(word, value);
              }
            });
  }

  /** A property that is described again, and keeps what is not said anew. */
  private static JsonNode both(JsonNode known, JsonNode again) {
    if (known.isMissingNode() || again.has("$ref") || known.equals(again)) {
      return again;
    }
    ObjectNode both = Description.NODES.objectNode();
    both.putArray("allOf").add(known).add(again);
    return both;
  }

  private ObjectNode one(ObjectNode schema, String word) {
    List<JsonNode> members = new ArrayList<>();
    boolean nullable = schema.path("nullable").asBoolean(false);
    for (JsonNode member : schema.remove(word)) {
      nullable |= isNull(member);
      if (member.isObject() && !isNull(member) && saysWhat(member)) {
        members.add(member);
      }
    }
    if (nullable) {
      schema.put("nullable", true);
    }
    if (members.isEmpty()) {
      return schema;
    }
    if (members.stream().distinct().count() == 1 && !hasShape(schema)) {
      return beside(schema, members.get(0));
    }
    ObjectNode result = union.of(members);
    intersect(result, schema);
    return result;
  }

  /** Alternatives that only demand other fields say nothing that a class could show. */
  private static boolean saysWhat(JsonNode member) {
    return !(member.size() == 1 && member.has("required"));
  }
}
