package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ApiParameter;
import io.mailgunapi.testing.wire.BodyShape;
import io.mailgunapi.testing.wire.SpecCatalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the server calls the things that the description's examples name. Where an example answer
 * has an id that another operation's example asks for, the id in the real answer takes its place in
 * later requests. For one thread.
 */
final class Learned {
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> made = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();
  private final String exampleDomain;
  private final String domain;

  /**
   * @param exampleDomain the domain in the examples
   * @param domain the domain to use in its place
   * @param known names that are known from the start, by those in the examples
   */
  Learned(
      SpecCatalogue catalogue,
      SpecExamples examples,
      String exampleDomain,
      String domain,
      Map<String, String> known) {
    this.exampleDomain = exampleDomain;
    this.domain = domain;
    this.known.putAll(known);
    for (ApiOperation operation : catalogue.operations()) {
      for (ApiParameter parameter : operation.parametersIn("path")) {
        JsonNode example = examples.parameter(operation, "path", parameter.name()).path("example");
        if (example.isString() && !example.asString().contains(exampleDomain)) {
          ids.add(example.asString());
        }
      }
    }
  }

  /**
   * Compares the example of an answer with the answer.
   *
   * @param sent what was asked
   * @param made whether the operation makes something, so that a new id in its answer is the one to
   *     use from now on
   */
  void learn(JsonNode example, JsonNode answer, CallInput sent, boolean made) {
    if (made) {
      Set<String> given = new HashSet<>();
      sent.path().values().forEach(value -> texts(value, given));
      sent.query().values().forEach(value -> texts(value, given));
      if (sent.body() != null) {
        texts(sent.body(), given);
      }
      compareMade(example, answer, given);
    }
    confirm(answer);
    compare(example, answer);
  }

  private static void texts(JsonNode value, Set<String> texts) {
    if (value.isString()) {
      texts.add(value.asString());
    }
    value.forEach(child -> texts(child, texts));
  }

  /** Ids that the caller did not give are the server's. */
  private void compareMade(JsonNode example, JsonNode answer, Set<String> given) {
    if (example.isObject()) {
      example
          .properties()
          .forEach(field -> compareMade(field.getValue(), answer.path(field.getKey()), given));
    } else if (id(example) && !given.contains(example.asString()) && named(answer)) {
      made.put(example.asString(), answer.asString());
    }
  }

  /** What the server calls by the example's own name needs no other. */
  private void confirm(JsonNode answer) {
    if (id(answer)) {
      known.putIfAbsent(answer.asString(), answer.asString());
    }
    answer.forEach(this::confirm);
  }

  private void compare(JsonNode example, JsonNode answer) {
    if (example.isObject()) {
      example.properties().forEach(field -> compare(field.getValue(), answer.path(field.getKey())));
    } else if (example.isArray()) {
      // Items may come in another order, and the one that has the id need not be the first.
      example.forEach(item -> answer.forEach(each -> compare(item, each)));
    } else if (id(example) && named(answer)) {
      known.putIfAbsent(example.asString(), answer.asString());
    }
  }

  private boolean id(JsonNode value) {
    return value.isString() && ids.contains(value.asString());
  }

  private static boolean named(JsonNode value) {
    return value.isString() && !value.asString().isBlank();
  }

  /** The input with the server's own names. */
  CallInput applied(CallInput input) {
    BodyShape shape = input.shape();
    JsonNode body = input.body();
    return new CallInput(
        applied(input.path()),
        applied(input.query()),
        applied(input.header()),
        body == null ? null : applied(body),
        shape);
  }

  private Map<String, JsonNode> applied(Map<String, JsonNode> values) {
    Map<String, JsonNode> applied = new LinkedHashMap<>();
    values.forEach((name, value) -> applied.put(name, applied(value)));
    return applied;
  }

  private JsonNode applied(JsonNode value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (value.isObject()) {
      ObjectNode object = nodes.objectNode();
      value.properties().forEach(field -> object.set(field.getKey(), applied(field.getValue())));
      return object;
    }
    if (value.isArray()) {
      ArrayNode array = nodes.arrayNode();
      value.forEach(each -> array.add(applied(each)));
      return array;
    }
    return value.isString() ? nodes.stringNode(text(value.asString())) : value;
  }

  private String text(String text) {
    @Nullable String real = made.getOrDefault(text, known.get(text));
    return real != null ? real : text.replace(exampleDomain, domain);
  }
}
