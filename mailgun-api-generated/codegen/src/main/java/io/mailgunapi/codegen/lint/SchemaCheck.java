package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.bundle.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Schemas use the words that the README explains and the generator understands, and no others. */
final class SchemaCheck implements SpecCheck {

  private static final Set<String> KEYWORDS =
      Set.of(
          "$ref",
          "type",
          "format",
          "description",
          "properties",
          "patternProperties",
          "required",
          "items",
          "additionalProperties",
          "enum",
          "default",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "uniqueItems",
          "pattern",
          "example",
          "examples",
          "deprecated");
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object", "null");
  private static final Set<String> STRING_FORMATS =
      Set.of(
          "rfc2822",
          "date-time",
          "local-date-time",
          "decimal",
          "password",
          "binary",
          "date",
          "uri");
  private static final Set<String> NUMBER_FORMATS = Set.of("double", "epoch-seconds");
  private static final Set<String> INTEGER_FORMATS =
      Set.of("int32", "int64", "epoch-seconds", "epoch-millis");

  @Override
  public void check(SpecView spec, Findings findings) {
    for (Node schema : spec.all(Kind.SCHEMA)) {
      for (Node keyword : schema.values()) {
        if (!keyword.key().startsWith("x-") && !KEYWORDS.contains(keyword.key())) {
          findings.add(
              keyword,
              "The keyword '" + keyword.key() + "' is not one of our conventions.",
              "Write the schema with type, properties and references, see spec/README.md.");
        }
      }
      checkType(spec, schema, findings);
      checkRequired(schema, findings);
      checkEnum(schema, findings);
    }
    for (Node media : spec.all(Kind.MEDIA_TYPE)) {
      for (Node field : media.child("encoding").values()) {
        if (!spec.resolve(media.child("schema")).child("properties").has(field.key())) {
          findings.add(field, "The form has no field '" + field.key() + "'.", "Mend its name.");
        }
      }
    }
  }

  private static void checkType(SpecView spec, Node schema, Findings findings) {
    if (schema.has("$ref")) {
      if (schema.has("type")) {
        findings.add(schema, "A type stands beside a reference.", "Remove one of them.");
      }
      return;
    }
    List<String> types = new ArrayList<>(spec.types(schema));
    boolean anything = types.isEmpty() && schema.at().text().contains("/patternProperties/");
    if (types.isEmpty() && !anything && !schema.at().last().equals("additionalProperties")) {
      findings.add(schema, "The schema has no type.", "Say what the wire carries.");
    }
    for (String type : types) {
      if (!TYPES.contains(type)) {
        findings.add(schema.child("type"), "There is no type '" + type + "'.", "Mend it.");
      }
    }
    if (types.indexOf("null") >= 0 && types.indexOf("null") != types.size() - 1) {
      findings.add(
          schema.child("type"), "'null' is not the last type.", "The first decides the Java type.");
    }
    if (types.indexOf("array") == 0 && !schema.has("items")) {
      findings.add(schema, "A list does not say what it holds.", "Add 'items'.");
    }
    checkFormat(schema, types, findings);
  }

  private static void checkFormat(Node schema, List<String> types, Findings findings) {
    if (!schema.has("format") || types.isEmpty()) {
      return;
    }
    Set<String> known =
        switch (types.get(0)) {
          case "string" -> STRING_FORMATS;
          case "number" -> NUMBER_FORMATS;
          case "integer" -> INTEGER_FORMATS;
          default -> Set.of();
        };
    if (!known.contains(schema.text("format"))) {
      findings.add(
          schema.child("format"),
          "The generator knows no format '" + schema.text("format") + "' of " + types.get(0) + ".",
          "Take one of spec/README.md, or leave it away.");
    }
  }

  private static void checkRequired(Node schema, Findings findings) {
    for (Node required : schema.child("required").entries()) {
      String name = required.json().asText();
      if (!schema.child("properties").has(name)) {
        findings.add(required, "'" + name + "' is required but not a property.", "Mend its name.");
      }
    }
  }

  private static void checkEnum(Node schema, Findings findings) {
    Set<String> seen = new java.util.HashSet<>();
    for (Node value : schema.child("enum").entries()) {
      if (!value.json().isTextual()) {
        findings.add(value, "A value of an enumeration is not text.", "Quote it.");
      }
      if (!seen.add(value.json().asText())) {
        findings.add(
            value, "The value '" + value.json().asText() + "' is there twice.", "Remove one.");
      }
    }
  }
}
