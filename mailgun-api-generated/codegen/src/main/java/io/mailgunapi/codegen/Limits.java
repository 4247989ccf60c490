package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits that a schema states, and the statements that check them in a builder. */
record Limits(
    @Nullable Long minimum,
    @Nullable Long maximum,
    @Nullable Long minLength,
    @Nullable Long maxLength,
    @Nullable Long minItems,
    @Nullable Long maxItems,
    @Nullable String pattern) {

  static final Limits NONE = new Limits(null, null, null, null, null, null, null);

  static Limits of(JsonNode schema) {
    return new Limits(
        whole(schema, "minimum"),
        whole(schema, "maximum"),
        whole(schema, "minLength"),
        whole(schema, "maxLength"),
        whole(schema, "minItems"),
        whole(schema, "maxItems"),
        schema.path("pattern").isTextual() ? schema.path("pattern").textValue() : null);
  }

  private static @Nullable Long whole(JsonNode schema, String keyword) {
    JsonNode value = schema.path(keyword);
    return value.canConvertToLong() && value.isNumber() ? value.longValue() : null;
  }

  List<String> checks(String owner, PropertySource property) {
    List<String> checks = new ArrayList<>();
    String name = property.javaName();
    String field = owner + "." + name;
    switch (property.type().kind()) {
      case TEXT -> {
        range(checks, name, field, name + ".length()", minLength, maxLength, "characters");
        if (pattern != null) {
          checks.add(
              check(
                  "!" + name + ".matches(" + JavaLiteral.text(pattern) + ")",
                  name,
                  JavaLiteral.text(
                      field + " does not have the form " + pattern + ": change the value")));
        }
      }
      case LONG, INT, DOUBLE -> range(checks, name, field, name, minimum, maximum, "");
      case LIST -> range(checks, name, field, name + ".size()", minItems, maxItems, "items");
      default -> {}
    }
    return checks;
  }

  private static void range(
      List<String> checks,
      String name,
      String field,
      String amount,
      @Nullable Long least,
      @Nullable Long most,
      String unit) {
    String units = unit.isEmpty() ? "" : " " + unit;
    if (least != null && (least > 0 || unit.isEmpty())) {
      checks.add(
          check(
              amount + " < " + least + "L",
              name,
              JavaLiteral.text(field + " is ")
                  + " + "
                  + amount
                  + " + "
                  + JavaLiteral.text(units + ", the least is " + least + ": use more")));
    }
    if (most != null) {
      checks.add(
          check(
              amount + " > " + most + "L",
              name,
              JavaLiteral.text(field + " is ")
                  + " + "
                  + amount
                  + " + "
                  + JavaLiteral.text(units + ", the most is " + most + ": use less")));
    }
  }

  private static String check(String condition, String name, String message) {
    return "if ("
        + name
        + " != null && "
        + condition
        + ") {\n"
        + "        throw new IllegalArgumentException(\n            "
        + message
        + ");\n      }";
  }
}
