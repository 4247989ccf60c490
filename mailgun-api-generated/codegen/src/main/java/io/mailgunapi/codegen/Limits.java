package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The limits that a schema states, and the statements that check them in a builder. */
record Limits(
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Long minLength,
    @Nullable Long maxLength,
    @Nullable Long minItems,
    @Nullable Long maxItems,
    @Nullable String pattern) {

  static final Limits NONE = new Limits(null, null, null, null, null, null, null);

  static Limits of(JsonNode schema) {
    return new Limits(
        number(schema, "minimum"),
        number(schema, "maximum"),
        whole(schema, "minLength"),
        whole(schema, "maxLength"),
        whole(schema, "minItems"),
        whole(schema, "maxItems"),
        usable(schema.path("pattern")));
  }

  /** Patterns are ECMA's; one that Java does not know is left to the server. */
  private static @Nullable String usable(JsonNode pattern) {
    try {
      return pattern.isTextual() ? Pattern.compile(pattern.textValue()).pattern() : null;
    } catch (PatternSyntaxException e) {
      return null;
    }
  }

  private static @Nullable Long whole(JsonNode schema, String keyword) {
    JsonNode value = schema.path(keyword);
    return value.canConvertToLong() && value.isNumber() ? value.longValue() : null;
  }

  private static @Nullable BigDecimal decimal(@Nullable Long limit) {
    return limit == null ? null : BigDecimal.valueOf(limit);
  }

  /** A limit that a Java number can have. */
  private static @Nullable BigDecimal number(JsonNode schema, String keyword) {
    JsonNode value = schema.path(keyword);
    return value.canConvertToLong() && value.isNumber() ? value.decimalValue() : null;
  }

  List<String> checks(String owner, PropertySource property) {
    List<String> checks = new ArrayList<>();
    String name = property.javaName();
    String field = owner + "." + name;
    switch (property.type().kind()) {
      case TEXT -> {
        Range length = new Range(name, field + " has ", name + ".length()", " characters");
        length.check(checks, decimal(minLength), decimal(maxLength), "add to it", "shorten it");
        if (pattern != null) {
          checks.add(
              check(
                  "!Pattern.compile("
                      + JavaLiteral.text(pattern)
                      + ").matcher("
                      + name
                      + ").find()",
                  name,
                  JavaLiteral.text(field + " does not match " + pattern + ": mend the value")));
        }
      }
      case LONG, LONG_OR_TEXT, INT, DOUBLE ->
          new Range(name, field + " is ", name, "")
              .check(checks, minimum, maximum, "raise it", "lower it");
      case LIST ->
          new Range(name, field + " has ", name + ".size()", " items")
              .check(checks, decimal(minItems), decimal(maxItems), "add some", "use fewer");
      default -> {}
    }
    return checks;
  }

  /** An amount that has a least and a most. */
  private record Range(String name, String subject, String amount, String unit) {
    void check(
        List<String> checks,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        String remedyLess,
        String remedyMore) {
      if (least != null) {
        checks.add(
            Limits.check(
                amount + " < " + literal(least),
                name,
                message("at least " + text(least), remedyLess)));
      }
      if (most != null) {
        checks.add(
            Limits.check(
                amount + " > " + literal(most),
                name,
                message("at most " + text(most), remedyMore)));
      }
    }

    private static String literal(BigDecimal limit) {
      return text(limit) + (isWhole(limit) ? "L" : "");
    }

    private static String text(BigDecimal limit) {
      return isWhole(limit) ? limit.toBigInteger().toString() : limit.toPlainString();
    }

    private static boolean isWhole(BigDecimal limit) {
      return limit.stripTrailingZeros().scale() <= 0;
    }

    private String message(String rule, String remedy) {
      return JavaLiteral.text(subject)
          + " + "
          + amount
          + " + "
          + JavaLiteral.text(unit + ", allowed is " + rule + ": " + remedy);
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
