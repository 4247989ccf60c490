package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Exclusive limits of whole numbers become inclusive ones; those of fractions are given up. */
final class Limits {

  private Limits() {}

  static void apply(ObjectNode schema) {
    apply(schema, "exclusiveMinimum", "minimum", 1);
    apply(schema, "exclusiveMaximum", "maximum", -1);
  }

  private static void apply(ObjectNode schema, String exclusive, String inclusive, int step) {
    JsonNode limit = schema.path(exclusive);
    // OpenAPI 3.0 says true beside the limit, 3.1 gives the limit itself.
    JsonNode value = limit.isBoolean() ? schema.path(inclusive) : limit;
    if (limit.isMissingNode() || (limit.isBoolean() && !limit.asBoolean())) {
      return;
    }
    if (Types.main(schema).equals("integer") && value.canConvertToInt()) {
      schema.put(inclusive, value.intValue() + step);
    } else if (Types.main(schema).equals("integer") && value.canConvertToLong()) {
      schema.put(inclusive, value.longValue() + step);
    } else {
      schema.remove(inclusive);
    }
  }
}
