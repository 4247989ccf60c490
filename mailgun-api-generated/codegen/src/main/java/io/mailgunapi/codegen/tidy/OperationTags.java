package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.mailgunapi.codegen.tidy.Description.Operation;

/** Every operation has one tag: its first, or {@code Default}. */
record OperationTags(Description description) {

  void apply() {
    for (Operation operation : description.operations()) {
      JsonNode tags = operation.node().path("tags");
      if (tags.isEmpty()) {
        operation.node().putArray("tags").add("Default");
      } else if (tags instanceof ArrayNode several && several.size() > 1) {
        JsonNode first = several.get(0);
        several.removeAll().add(first);
      }
    }
  }
}
