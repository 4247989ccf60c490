package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Names follow the rules of the README, and none collide in Java. */
final class NameCheck implements SpecCheck {

  private static final Pattern LOWER_CAMEL = Pattern.compile("[a-z][a-z0-9]*([A-Z][A-Za-z0-9]*)+");
  private static final Pattern UPPER_CAMEL = Pattern.compile("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*");
  private static final Pattern ARTEFACT =
      Pattern.compile(".*(Inner|OneOf|AnyOf|AllOf|[0-9]{3}Response|[A-Za-z][a-z]{2,}[0-9])[0-9]*");

  @Override
  public void check(SpecView spec, Findings findings) {
    for (SpecOperation operation : spec.operations()) {
      if (!operation.id().isEmpty() && !LOWER_CAMEL.matcher(operation.id()).matches()) {
        findings.add(
            operation.node().child("operationId"),
            "'" + operation.id() + "' is not a verb and a noun in lowerCamel.",
            "Write one such as listBounces.");
      }
      checkParameterNames(spec, operation, findings);
    }
    checkSchemaNames(spec, findings);
    for (Node schema : spec.all(Kind.SCHEMA)) {
      checkFieldNames(schema, findings);
      checkInline(spec, schema, findings);
    }
  }

  private static void checkSchemaNames(SpecView spec, Findings findings) {
    Map<String, Node> names = new HashMap<>();
    for (Node schema : spec.namedSchemas()) {
      String name = schema.key();
      if (!UPPER_CAMEL.matcher(name).matches() || ARTEFACT.matcher(name).matches()) {
        findings.add(
            schema, "'" + name + "' is not a noun in UpperCamel.", "Write one such as BouncePage.");
      }
      Node other = names.putIfAbsent(name.toLowerCase(Locale.ROOT), schema);
      if (other != null) {
        findings.add(
            schema,
            "'" + name + "' and '" + other.key() + "' differ in case only.",
            "Some file systems can't hold a class for each: rename one.");
      }
    }
  }

  private static void checkFieldNames(Node schema, Findings findings) {
    Map<String, Node> names = new HashMap<>();
    for (String key : new String[] {"properties", "patternProperties"}) {
      for (Node field : schema.child(key).values()) {
        if (key.equals("patternProperties") && !field.has("x-mailgun-name")) {
          findings.add(
              field,
              "The family '" + field.key() + "' has no x-mailgun-name.",
              "Give the map a name.");
        }
        noteName(names, field, javaName(field.key(), field), findings);
      }
    }
  }

  private static void checkParameterNames(
      SpecView spec, SpecOperation operation, Findings findings) {
    Map<String, Node> names = new HashMap<>();
    for (Node parameter : operation.parameters()) {
      Node resolved = spec.resolve(parameter);
      noteName(names, parameter, javaName(resolved.text("name"), resolved), findings);
    }
  }

  private static void noteName(
      Map<String, Node> names, Node node, String javaName, Findings findings) {
    if (!javaName.matches("[a-z][A-Za-z0-9]*")) {
      findings.add(
          node,
          "'" + javaName + "' is no name in Java.",
          "Give it an x-mailgun-name in lowerCamel.");
    }
    Node other = names.putIfAbsent(javaName, node);
    if (other != null) {
      findings.add(
          node,
          "In Java this is called '"
              + javaName
              + "', and so is "
              + findings.where(other.at())
              + ".",
          "Give one of them an x-mailgun-name.");
    }
  }

  /** The lowerCamel of a wire name, or the name that the description gives. */
  static String javaName(String wireName, Node node) {
    if (node.has("x-mailgun-name")) {
      return node.text("x-mailgun-name");
    }
    StringBuilder name = new StringBuilder();
    for (String word : wireName.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        char first = word.charAt(0);
        name.append(name.isEmpty() ? Character.toLowerCase(first) : Character.toUpperCase(first))
            .append(word.substring(1));
      }
    }
    return name.toString();
  }

  private static void checkInline(SpecView spec, Node schema, Findings findings) {
    boolean named = schema.at().parent().text().equals("/components/schemas");
    if (named) {
      return;
    }
    if (schema.has("properties") || schema.has("patternProperties")) {
      findings.add(
          schema, "An object has no name.", "Make it a schema of its own and refer to it.");
    }
    JsonNode holder = schema.at().parent().in(spec.root().json());
    boolean spelling =
        schema.has("x-mailgun-boolean") || (holder != null && holder.has("x-mailgun-boolean"));
    if (schema.has("enum") && !spelling) {
      findings.add(
          schema, "An enumeration has no name.", "Make it a schema of its own and refer to it.");
    }
  }
}
