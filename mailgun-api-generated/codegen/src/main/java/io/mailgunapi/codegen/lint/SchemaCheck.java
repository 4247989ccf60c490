package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.SchemaWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas use the words that the README explains and the generator understands, and no others. */
final class SchemaCheck implements SpecCheck {

  @Override
  public void check(SpecView spec, Findings findings) {
    for (Node schema : spec.all(Kind.SCHEMA)) {
      for (Node keyword : schema.values()) {
        if (!keyword.key().startsWith("x-") && !SchemaWords.KEYWORDS.contains(keyword.key())) {
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
    for (String type : types) {
      if (!SchemaWords.TYPES.contains(type)) {
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
    Set<String> known = SchemaWords.FORMATS.getOrDefault(types.get(0), Set.of());
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
    Set<String> seen = new HashSet<>();
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
