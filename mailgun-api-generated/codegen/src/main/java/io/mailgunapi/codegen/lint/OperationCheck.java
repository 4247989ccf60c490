package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every operation has its tag, id, sentences, security, answers and path parameters. */
final class OperationCheck implements SpecCheck {

  private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

  @Override
  public void check(SpecView spec, Findings findings) {
    Set<String> tags = new HashSet<>();
    Set<String> unused = new LinkedHashSet<>();
    spec.root().child("tags").entries().forEach(tag -> tags.add(tag.text("name")));
    unused.addAll(tags);
    for (SpecOperation operation : spec.operations()) {
      Node node = operation.node();
      checkTags(operation, tags, findings);
      node.child("tags").entries().forEach(tag -> unused.remove(tag.json().asText()));
      checkSentences(operation, findings);
      checkSecurity(spec, operation, findings);
      checkAnswers(operation, findings);
      checkPathParameters(spec, operation, findings);
    }
    spec.webhooks().forEach(webhook -> checkSentences(webhook, findings));
    for (Node tag : spec.root().child("tags").entries()) {
      if (unused.contains(tag.text("name"))) {
        findings.add(tag, "No operation has the tag '" + tag.text("name") + "'.", "Remove it.");
      }
    }
  }

  private static void checkTags(SpecOperation operation, Set<String> tags, Findings findings) {
    List<Node> own = operation.node().child("tags").entries();
    if (own.size() != 1) {
      findings.add(
          operation.node(),
          operation.name() + " has " + own.size() + " tags.",
          "Give it one: the tag decides which interface it belongs to.");
    }
    for (Node tag : own) {
      if (!tags.contains(tag.json().asText())) {
        findings.add(
            tag,
            "The tag '" + tag.json().asText() + "' is not one of the root file's.",
            "Add it there with a description, or mend its spelling.");
      }
    }
  }

  private static void checkSentences(SpecOperation operation, Findings findings) {
    Node node = operation.node();
    if (operation.id().isEmpty()) {
      findings.add(node, operation.name() + " has no operationId.", "Name it by verb and noun.");
    }
    for (String key : List.of("summary", "description")) {
      if (SentenceCheck.words(node.text(key)) < SentenceCheck.LEAST) {
        findings.add(
            node,
            operation.name() + " has no " + key + " that says anything.",
            "Write one for somebody who has never used Mailgun.");
      }
    }
    if (node.text("summary").strip().endsWith(".")) {
      findings.add(node.child("summary"), "A summary ends without a full stop.", "Remove it.");
    }
  }

  private static void checkSecurity(SpecView spec, SpecOperation operation, Findings findings) {
    Node own = operation.node().child("security");
    JsonNode security =
        operation.node().has("security") ? own.json() : spec.root().json().path("security");
    JsonNode schemes = spec.root().json().at("/components/securitySchemes");
    boolean known = !security.isEmpty();
    for (JsonNode requirement : security) {
      known &= !requirement.isEmpty();
      for (String name : requirement.properties().stream().map(e -> e.getKey()).toList()) {
        known &= schemes.has(name);
      }
    }
    if (!known) {
      findings.add(
          operation.node(),
          operation.name() + " has no security that the components define.",
          "Leave 'security' away, so that the root's holds.");
    }
  }

  private static void checkAnswers(SpecOperation operation, Findings findings) {
    Node answers = operation.node().child("responses");
    boolean success = false;
    boolean error = false;
    for (Node answer : answers.values()) {
      success |= answer.key().matches("[23]..") || isRetired(operation, answer);
      error |= answer.key().matches("[45]..|default");
      if (!answer.key().matches("[1-5]([0-9]{2}|XX)|default")) {
        findings.add(answer, "'" + answer.key() + "' is no HTTP status.", "Mend it.");
      }
    }
    if (!success) {
      findings.add(answers, operation.name() + " has no success status.", "Add it.");
    }
    if (!error) {
      findings.add(
          answers,
          operation.name() + " has no error response.",
          "Refer to those of responses.yaml, 'default' at least.");
    }
  }

  /** Mailgun keeps the paths of some operations that it took away, and answers 410 there. */
  private static boolean isRetired(SpecOperation operation, Node answer) {
    return answer.key().equals("410") && operation.node().json().path("deprecated").asBoolean();
  }

  private static void checkPathParameters(
      SpecView spec, SpecOperation operation, Findings findings) {
    Set<String> inTemplate = new LinkedHashSet<>();
    Matcher matcher = TEMPLATE.matcher(operation.path());
    while (matcher.find()) {
      inTemplate.add(matcher.group(1));
    }
    Set<String> seen = new HashSet<>();
    Set<String> declared = new LinkedHashSet<>();
    for (Node parameter : operation.parameters()) {
      Node resolved = spec.resolve(parameter);
      String name = resolved.text("name");
      if (!seen.add(resolved.text("in") + " " + name)) {
        findings.add(parameter, "The parameter '" + name + "' is there twice.", "Remove one.");
      }
      if (resolved.text("in").equals("path")) {
        declared.add(name);
        if (!inTemplate.contains(name)) {
          findings.add(
              parameter,
              "The path " + operation.path() + " has no {" + name + "}.",
              "Name the parameter as the path does.");
        }
        if (!resolved.json().path("required").asBoolean()) {
          findings.add(resolved, "The path parameter '" + name + "' is not required.", "Say so.");
        }
      }
    }
    for (String name : inTemplate) {
      if (!declared.contains(name)) {
        findings.add(
            operation.node(),
            operation.name() + " does not describe {" + name + "}.",
            "Add a path parameter of that name.");
      }
    }
  }
}
