package io.mailgunapi.codegen;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An open enum: the listed values as constants, every other text kept as it came. */
record EnumSource(String className, @Nullable String description, List<Constant> constants) {

  /** Names that every class has besides its constants. */
  static final Set<String> TAKEN = Set.of("LISTED", "UNRECOGNIZED", "value", "known");

  /** One listed value. */
  record Constant(
      int index, String name, String value, @Nullable String description, boolean last) {
    String literal() {
      return JavaLiteral.text(value);
    }

    String javadoc() {
      return JavadocText.comment(
          2, description == null ? "The value `" + value + "`." : description, List.of());
    }

    String knownJavadoc() {
      return JavadocText.comment(
          4, description == null ? "The value `" + value + "`." : description, List.of());
    }
  }

  String javadoc() {
    String text = description == null ? "One of a set of values." : description;
    return JavadocText.comment(
        0,
        text
            + "\n\nA value that is not listed here is kept as it came; `known()` tells which it is.",
        List.of());
  }
}
