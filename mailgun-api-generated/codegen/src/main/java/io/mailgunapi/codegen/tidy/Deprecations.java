package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.tidy.Description.Operation;

/**
 * Whoever gives the reason of a deprecation means one, whether or not the flag stands beside it.
 */
record Deprecations(Description description) {

  private static final String EXTENSION = "x-mailgun-deprecation";

  void apply() {
    for (Operation operation : description.allOperations()) {
      JsonNode deprecation = operation.node().path(EXTENSION);
      if (deprecation.isTextual()) {
        operation.node().putObject(EXTENSION).put("reason", deprecation.textValue());
      }
      if (deprecation.isObject() || deprecation.isTextual()) {
        operation.node().put("deprecated", true);
      } else {
        operation.node().remove(EXTENSION);
      }
    }
  }
}
