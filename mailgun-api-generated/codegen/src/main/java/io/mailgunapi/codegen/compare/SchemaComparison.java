package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.JavaNames;
import io.mailgunapi.codegen.compare.Finding.Kind;
import io.mailgunapi.codegen.compare.Finding.Subject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two schemas and all that they hold. Each pair of named schemas is compared once. */
final class SchemaComparison {

  private final ApiDocument before;
  private final ApiDocument after;
  private final Set<String> seen = new HashSet<>();

  SchemaComparison(ApiDocument before, ApiDocument after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Compares.
   *
   * @param at where the two were met
   * @param place what the reader knows it by
   */
  void compare(Findings.Place at, String place, JsonNode old, JsonNode now) {
    String oldName = ApiDocument.name(old);
    String newName = ApiDocument.name(now);
    JsonNode a = before.follow(old);
    JsonNode b = after.follow(now);
    if (a.isMissingNode() || b.isMissingNode()) {
      return;
    }
    Findings.Place here = at.with(old, now);
    if (oldName != null && newName != null && isAnother(oldName, newName)) {
      here.differ(Subject.TYPE, place, javaType(before, old), javaType(after, now));
      return;
    }
    here.differ(Subject.TYPE, place, type(before, old), type(after, now));
    if (areDisjoint(a, b)) {
      return;
    }
    if (at.isSent()) {
      LimitComparison.compare(here, place, a, b);
    }
    if (oldName != null
        && !seen.add(oldName + " " + newName + (newName == null ? place : "") + at.isSent())) {
      return;
    }
    if (oldName != null && newName != null) {
      here.inModel().differ(Subject.MODEL, oldName, oldName, newName);
    }
    Findings.Place inside = (oldName == null ? at : at.inModel()).with(a, b);
    String name = oldName == null ? place : oldName;
    values(inside, name, a, b);
    fields(inside, name, a, b);
    if (a.has("items") && b.has("items")) {
      compare(inside, name + "[]", a.get("items"), b.get("items"));
    }
    if (a.path("additionalProperties").isObject() && b.path("additionalProperties").isObject()) {
      compare(inside, name + ".*", a.get("additionalProperties"), b.get("additionalProperties"));
    }
  }

  /** Whether no value can be of both types, so that a look inside tells nothing more. */
  private boolean areDisjoint(JsonNode a, JsonNode b) {
    Set<String> shared = before.types(a);
    Set<String> types = after.types(b);
    if (shared.isEmpty() || types.isEmpty()) {
      return false;
    }
    shared.remove("null");
    shared.retainAll(types);
    return shared.isEmpty();
  }

  /** Whether a reference leads to another schema, rather than to the same one under a new name. */
  private boolean isAnother(String oldName, String newName) {
    return !oldName.equals(newName) && before.hasSchema(newName) && after.hasSchema(oldName);
  }

  private static String javaType(ApiDocument document, JsonNode schema) {
    return document.typeText(schema) + ", " + document.javaTypes().of(schema);
  }

  /** Type on the wire and in Java. A model's name is no part of it: it may have been renamed. */
  private static String type(ApiDocument document, JsonNode schema) {
    String java = document.javaTypes().of(schema);
    Set<String> types = document.types(schema);
    JsonNode resolved = document.follow(schema);
    if (types.contains("object") && !types.contains("string")) {
      boolean model = resolved.has("properties") || resolved.has("patternProperties");
      java = model ? "a model" : "a map";
    } else if (types.contains("array")) {
      java = "a list";
    } else if (resolved.has("enum") && !java.equals("Boolean")) {
      java = "an open enum";
    }
    return document.typeText(schema) + ", " + java;
  }

  private void values(Findings.Place at, String name, JsonNode a, JsonNode b) {
    Set<String> old = values(a);
    Set<String> now = values(b);
    for (String value : old) {
      if (!now.contains(value)) {
        at.add(Subject.ENUM_VALUE, Kind.REMOVED, name + "/" + value, value, "");
      }
    }
    for (String value : now) {
      if (!old.contains(value)) {
        at.add(Subject.ENUM_VALUE, Kind.ADDED, name + "/" + value, "", value);
      }
    }
  }

  private static Set<String> values(JsonNode schema) {
    Set<String> values = new LinkedHashSet<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    return values;
  }

  private void fields(Findings.Place at, String name, JsonNode a, JsonNode b) {
    JsonNode old = a.path("properties");
    JsonNode now = b.path("properties");
    Set<String> matched = new HashSet<>();
    for (Map.Entry<String, JsonNode> field : old.properties()) {
      String wire = field.getKey();
      String place = name + "." + wire;
      String other = other(wire, field.getValue(), now);
      if (other == null) {
        if (!isOfFamily(wire, b)) {
          at.with(field.getValue(), b)
              .add(Subject.FIELD, Kind.REMOVED, place, before.typeText(field.getValue()), "");
        }
        continue;
      }
      matched.add(other);
      JsonNode partner = now.get(other);
      Findings.Place there = at.with(field.getValue(), partner);
      if (!requirement(before, a, wire).equals(requirement(after, b, other))) {
        there.differ(
            Subject.REQUIRED,
            place,
            requirement(before, a, wire) + ", " + javaType(before, a, wire),
            requirement(after, b, other) + ", " + javaType(after, b, other));
      }
      there.differ(
          Subject.JAVA_NAME, place, javaName(wire, field.getValue()), javaName(other, partner));
      if (!field.getValue().path("deprecated").asBoolean()
          && partner.path("deprecated").asBoolean()) {
        there.add(Subject.FIELD, Kind.DEPRECATED, place, "", "");
      }
      compare(there, place, field.getValue(), partner);
    }
    for (Map.Entry<String, JsonNode> field : now.properties()) {
      if (!matched.contains(field.getKey()) && !isOfFamily(field.getKey(), a)) {
        String type =
            requirement(after, b, field.getKey()) + " " + after.typeText(field.getValue());
        at.with(a, field.getValue())
            .add(Subject.FIELD, Kind.ADDED, name + "." + field.getKey(), "", type);
      }
    }
    families(at, name, a, b);
    unknownFields(at, name, a, b);
  }

  private static void unknownFields(Findings.Place at, String name, JsonNode a, JsonNode b) {
    boolean models = a.has("properties") && b.has("properties");
    if (models && keepsUnknownFields(a) != keepsUnknownFields(b)) {
      Kind kind = keepsUnknownFields(b) ? Kind.ADDED : Kind.REMOVED;
      at.add(Subject.UNKNOWN_FIELDS, kind, name + ".*", "", "");
    }
  }

  private static boolean keepsUnknownFields(JsonNode schema) {
    JsonNode rest = schema.path("additionalProperties");
    return rest.isObject() || rest.asBoolean(false);
  }

  private void families(Findings.Place at, String name, JsonNode a, JsonNode b) {
    for (Map.Entry<String, JsonNode> each : a.path("patternProperties").properties()) {
      if (!b.path("patternProperties").has(each.getKey())) {
        at.add(Subject.FIELD, Kind.REMOVED, name + "." + each.getKey(), "a family of fields", "");
      } else {
        JsonNode partner = b.path("patternProperties").path(each.getKey());
        Findings.Place there = at.with(each.getValue(), partner);
        String place = name + "." + each.getKey();
        there.differ(
            Subject.JAVA_NAME,
            place,
            javaName(each.getKey(), each.getValue()),
            javaName(each.getKey(), partner));
        compare(there, place, each.getValue(), partner);
      }
    }
    for (Map.Entry<String, JsonNode> each : b.path("patternProperties").properties()) {
      if (!a.path("patternProperties").has(each.getKey())) {
        at.add(Subject.FIELD, Kind.ADDED, name + "." + each.getKey(), "", "a family of fields");
      }
    }
  }

  /** The field's own name in the other schema, or one of its other names. */
  private static @Nullable String other(String wire, JsonNode field, JsonNode properties) {
    if (properties.has(wire)) {
      return wire;
    }
    for (JsonNode alias : field.path("x-mailgun-aliases")) {
      if (properties.has(alias.asText())) {
        return alias.asText();
      }
    }
    return null;
  }

  private static boolean isOfFamily(String wire, JsonNode schema) {
    return schema.path("patternProperties").properties().stream()
        .anyMatch(family -> wire.startsWith(family.getKey().replaceFirst("^\\^", "")));
  }

  /** Whether a field is always there, and whether it has a value then. */
  private static String requirement(ApiDocument document, JsonNode schema, String field) {
    for (JsonNode each : schema.path("required")) {
      if (each.asText().equals(field)) {
        boolean mayBeNull = document.types(schema.path("properties").path(field)).contains("null");
        return mayBeNull ? "nullable" : "required";
      }
    }
    return "optional";
  }

  private static String javaType(ApiDocument document, JsonNode schema, String field) {
    JsonNode type = schema.path("properties").path(field);
    return requirement(document, schema, field).equals("required")
        ? document.javaTypes().ofRequired(type)
        : document.javaTypes().of(type);
  }

  /** How the accessor of a field, or of an optional value, is called. */
  static String javaName(String wire, JsonNode schema) {
    return JavaNames.property(schema.path("x-mailgun-name").asText(wire));
  }
}
