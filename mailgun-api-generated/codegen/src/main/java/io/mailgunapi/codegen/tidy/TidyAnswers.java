package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every operation has a success status, and its answer is JSON where it can be. */
record TidyAnswers(Description description) {

  void apply() {
    for (Operation operation : description.allOperations()) {
      ObjectNode answers = operation.node().withObject("responses");
      spellOut(answers);
      if (!hasSuccess(answers)) {
        addSuccess(answers);
      }
      boolean head = operation.method().equals("head");
      for (JsonNode answer : answers) {
        if (head && answer instanceof ObjectNode object) {
          // Whatever is described: only the headers come.
          object.remove("content");
        }
        if (answer instanceof ObjectNode object && object.path("content") instanceof ObjectNode) {
          content(object);
        }
      }
    }
  }

  private static boolean hasSuccess(ObjectNode answers) {
    // What only redirects, or only says that it is gone, has no success to be missed.
    return answers.properties().stream().anyMatch(e -> e.getKey().matches("[23]..|410"));
  }

  /** {@code 2XX} is 200. */
  private static void spellOut(ObjectNode answers) {
    JsonNode range = answers.path("2XX");
    if (!range.isMissingNode()) {
      answers.remove("2XX");
      if (!answers.has("200")) {
        answers.set("200", range);
      }
    }
  }

  /** An operation that describes a default alone describes its success with it. */
  private void addSuccess(ObjectNode answers) {
    ObjectNode success =
        answers.size() == 1 && answers.has("default")
            ? description.resolve(answers.path("default")).deepCopy()
            : Description.NODES.objectNode();
    if (!success.has("description")) {
      success.put("description", "The operation succeeded.");
    }
    Map<String, JsonNode> others = new LinkedHashMap<>();
    answers.properties().forEach(entry -> others.put(entry.getKey(), entry.getValue()));
    answers.removeAll();
    answers.set("200", success);
    others.forEach(answers::set);
  }

  private static void content(ObjectNode answer) {
    ObjectNode content = (ObjectNode) answer.path("content");
    Map<String, JsonNode> json = new LinkedHashMap<>();
    Map<String, JsonNode> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : content.properties()) {
      String type = ContentTypes.plain(entry.getKey());
      if (!type.equals("none")) {
        (type.matches(".*[/+]json") ? json : others).putIfAbsent(type, entry.getValue());
      }
    }
    List<String> before = content.properties().stream().map(Map.Entry::getKey).toList();
    json.putAll(others);
    if (json.isEmpty()) {
      answer.remove("content");
    } else if (!before.equals(List.copyOf(json.keySet()))) {
      content.removeAll();
      json.forEach(content::set);
    }
    for (Map.Entry<String, JsonNode> entry : content.properties()) {
      // JSON of which nothing at all is said is often none.
      if (!entry.getKey().equals(ContentTypes.JSON) || !entry.getValue().isEmpty()) {
        ContentTypes.describe(entry.getValue());
      }
    }
  }
}
