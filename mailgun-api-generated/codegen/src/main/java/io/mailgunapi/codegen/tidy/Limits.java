package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

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
    if (Types.main(schema).equals("integer") && value.isNumber() && value.canConvertToLong()) {
      // The next whole number on the side that is allowed.
      RoundingMode towards = step > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
      BigDecimal next = value.decimalValue().setScale(0, towards).add(BigDecimal.valueOf(step));
      schema.set(inclusive, whole(next.toBigInteger()));
    } else {
      schema.remove(inclusive);
    }
  }

  private static JsonNode whole(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return Description.NODES.numberNode(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? Description.NODES.numberNode(value.longValue())
        : Description.NODES.numberNode(value);
  }
}
