package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.openapi.Kind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that a user may meet has a description of its own: fields, parameters, schemas, the
 * values of enumerations, headers and tags; answers at least one word.
 */
final class SentenceCheck implements SpecCheck {

  /** How many words a description has at least. */
  static final int LEAST = 3;

  /** The number of words in a text. */
  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  @Override
  public void check(SpecView spec, Findings findings) {
    Map<String, Node> sentences = new HashMap<>();
    for (Node schema : spec.all(Kind.SCHEMA)) {
      String holder = schema.at().parent().last();
      boolean field = isField(schema);
      if (field || holder.equals("schemas")) {
        describe(spec, schema, field ? "field" : "schema", findings);
        noteSentence(spec, schema, sentences, findings);
      }
      for (Node value : schema.child("x-mailgun-values").values()) {
        if (words(value.json().asText()) < LEAST) {
          tooShort(value, "value", findings);
        }
      }
    }
    for (Node parameter : spec.all(Kind.PARAMETER)) {
      if (!parameter.has("$ref")) {
        describe(spec, parameter, "parameter", findings);
        noteSentence(spec, parameter, sentences, findings);
      }
    }
    for (Node header : spec.all(Kind.HEADER)) {
      if (!header.has("$ref")) {
        describe(spec, header, "header", findings);
      }
    }
    for (Node answer : spec.all(Kind.RESPONSE)) {
      if (spec.resolve(answer).text("description").isBlank()) {
        findings.add(answer, "The answer has no description.", "Say what happened.");
      }
    }
    for (Node tag : spec.root().child("tags").entries()) {
      describe(spec, tag, "tag", findings);
    }
    for (SpecOperation operation : spec.operations()) {
      noteSentence(spec, operation.node(), sentences, findings);
    }
  }

  private static boolean isField(Node schema) {
    String holder = schema.at().parent().last();
    // A property may itself be called properties; its holder then is one too.
    return holder.equals("properties") || holder.equals("patternProperties");
  }

  private static void describe(SpecView spec, Node node, String what, Findings findings) {
    String own = node.text("description");
    if (words(own.isEmpty() ? spec.resolve(node).text("description") : own) < LEAST) {
      tooShort(node, what, findings);
    }
  }

  private static void tooShort(Node node, String what, Findings findings) {
    String name = node.has("name") ? node.text("name") : node.key();
    findings.add(
        node,
        "The " + what + " '" + name + "' has no description of at least " + LEAST + " words.",
        "Say what it means, and its unit, format, limit and default.");
  }

  private static void noteSentence(
      SpecView spec, Node node, Map<String, Node> sentences, Findings findings) {
    String text = node.text("description").strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      return;
    }
    Node first = sentences.putIfAbsent(text, node);
    boolean sameSchema =
        first != null && node.has("$ref") && node.text("$ref").equals(first.text("$ref"));
    if (first != null && !sameSchema) {
      findings.add(
          node.child("description"),
          "The description is the same as at " + findings.where(first.at()) + ".",
          "Name what is special here, or let both refer to one thing.");
    }
  }
}
