package io.mailgunapi.testing.wire;

import com.networknt.schema.Error;
import io.mailgunapi.testing.wire.Violation.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Validates a body and words what the validator finds the way Mailgun does. */
final class BodyErrors {
  private final SpecDocument document;

  BodyErrors(SpecDocument document) {
    this.document = document;
  }

  void collect(JsonNode schema, JsonNode body, List<Violation> violations) {
    for (Error error : document.validate(schema, body)) {
      String pointer = error.getInstanceLocation().toString();
      if (error.getKeyword() != null && error.getKeyword().equals("required")) {
        String name = (pointer + "/" + error.getProperty()).substring(1);
        violations.add(RequestCheck.missing("body", name));
      } else {
        String name = pointer.isEmpty() ? "body" : pointer.substring(1);
        violations.add(
            new Violation(
                Kind.INVALID,
                "body",
                name,
                "'" + name + "' parameter is not valid: " + error.getMessage(),
                text(error.getInstanceNode())));
      }
    }
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isContainer() ? null : node.asString();
  }
}
