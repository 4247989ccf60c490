package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.List;
import java.util.Map;

/** Puts referenced request bodies and success answers in place; errors stay references. */
record InlinedBodies(Description description) {

  void apply() {
    boolean bodies = false;
    for (Operation operation : description.allOperations()) {
      ObjectNode node = operation.node();
      if (node.path("requestBody").has("$ref")) {
        bodies = true;
        node.set("requestBody", description.resolve(node.path("requestBody")).deepCopy());
      }
      if (node.path("responses") instanceof ObjectNode responses) {
        for (Map.Entry<String, JsonNode> answer : List.copyOf(responses.properties())) {
          if (answer.getKey().startsWith("2") && answer.getValue().has("$ref")) {
            responses.set(answer.getKey(), description.resolve(answer.getValue()).deepCopy());
          }
        }
      }
    }
    if (bodies && description.document().path("components") instanceof ObjectNode components) {
      components.remove("requestBodies");
    }
  }
}
