package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Every body has an example, and every example of anything fits its schema. */
final class ExampleCheck implements SpecCheck {

  @Override
  public void check(SpecView spec, Findings findings) {
    ExampleValidator validator = new ExampleValidator(spec.root().json());
    for (Node media : spec.all(Kind.MEDIA_TYPE)) {
      List<Node> examples = examples(spec, media);
      if (examples.isEmpty()) {
        findings.add(media, "This body has no example.", "Add one that a server could carry.");
      }
      check(spec, validator, media, examples, findings);
    }
    for (Kind kind : new Kind[] {Kind.PARAMETER, Kind.HEADER}) {
      for (Node node : spec.all(kind)) {
        check(spec, validator, node, examples(spec, node), findings);
      }
    }
    for (Node schema : spec.all(Kind.SCHEMA)) {
      List<Node> examples = new ArrayList<>(schema.child("examples").entries());
      if (schema.has("example")) {
        examples.add(schema.child("example"));
      }
      if (schema.has("default") && !schema.has("x-mailgun-boolean")) {
        examples.add(schema.child("default"));
      }
      examples.forEach(example -> validate(spec, validator, schema, example, findings));
    }
  }

  private static List<Node> examples(SpecView spec, Node holder) {
    List<Node> examples = new ArrayList<>();
    if (holder.has("example")) {
      examples.add(holder.child("example"));
    }
    for (Node example : holder.child("examples").values()) {
      examples.add(spec.resolve(example).child("value"));
    }
    return examples;
  }

  private static void check(
      SpecView spec,
      ExampleValidator validator,
      Node holder,
      List<Node> examples,
      Findings findings) {
    if (holder.has("schema")) {
      examples.forEach(
          example -> validate(spec, validator, holder.child("schema"), example, findings));
    }
  }

  private static void validate(
      SpecView spec, ExampleValidator validator, Node schema, Node example, Findings findings) {
    for (String error : validator.validate(schema.at(), example.json())) {
      findings.add(
          example, "The example does not fit its schema: " + error + ".", "Mend one of the two.");
    }
    findUnknown(spec, schema, example, findings);
  }

  /** Schemas let unknown fields pass, so a misspelt field of an example would go unnoticed. */
  private static void findUnknown(
      SpecView spec, Node schemaOrReference, Node example, Findings findings) {
    Node schema = spec.resolve(schemaOrReference);
    if (example.json().isArray()) {
      example.entries().forEach(entry -> findUnknown(spec, schema.child("items"), entry, findings));
      return;
    }
    Node properties = schema.child("properties");
    for (Node field : example.values()) {
      if (properties.has(field.key())) {
        findUnknown(spec, properties.child(field.key()), field, findings);
      } else if (!isOpen(schema, field.key()) && !aliases(properties).contains(field.key())) {
        findings.add(
            field,
            "The schema of the example has no field '" + field.key() + "'.",
            "Mend its name, or describe it.");
      }
    }
  }

  private static boolean isOpen(Node schema, String field) {
    JsonNode additional = schema.json().path("additionalProperties");
    boolean free = !schema.has("properties") && !schema.has("patternProperties");
    return free
        || additional.isObject()
        || additional.asBoolean(false)
        || schema.child("patternProperties").values().stream()
            .anyMatch(family -> Pattern.compile(family.key()).matcher(field).find());
  }

  private static Set<String> aliases(Node properties) {
    Set<String> aliases = new HashSet<>();
    properties
        .values()
        .forEach(p -> p.json().path("x-mailgun-aliases").forEach(a -> aliases.add(a.asText())));
    return aliases;
  }
}
