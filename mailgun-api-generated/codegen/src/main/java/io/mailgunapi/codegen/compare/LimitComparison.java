package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.compare.Finding.Kind;
import io.mailgunapi.codegen.compare.Finding.Subject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the limits of values that are sent. One that is added refuses what went before. */
final class LimitComparison {

  private static final List<String> LEAST = List.of("minimum", "minLength", "minItems");
  private static final List<String> MOST = List.of("maximum", "maxLength", "maxItems");
  private static final String PATTERN = "pattern";

  private LimitComparison() {}

  static void compare(Findings.Place at, String place, JsonNode old, JsonNode now) {
    String before = text(old);
    String after = text(now);
    if (!before.equals(after)) {
      Kind kind = refusesMore(old, now) ? Kind.ADDED : Kind.REMOVED;
      at.add(Subject.LIMIT, kind, place, before, after);
    }
  }

  private static String text(JsonNode schema) {
    String limits =
        Stream.of(LEAST, MOST, List.of(PATTERN))
            .flatMap(List::stream)
            .filter(schema::has)
            .map(keyword -> keyword + " " + schema.get(keyword).asText())
            .collect(Collectors.joining(", "));
    return limits.isEmpty() ? "no limit" : limits;
  }

  private static boolean refusesMore(JsonNode old, JsonNode now) {
    return LEAST.stream().anyMatch(keyword -> exceeds(now, old, keyword, 1))
        || MOST.stream().anyMatch(keyword -> exceeds(now, old, keyword, -1))
        || (now.has(PATTERN) && !now.get(PATTERN).equals(old.get(PATTERN)));
  }

  /** Whether there is a limit now that there was not, or one beyond it in this direction. */
  private static boolean exceeds(JsonNode now, JsonNode old, String keyword, int direction) {
    JsonNode limit = now.path(keyword);
    JsonNode former = old.path(keyword);
    return limit.isNumber()
        && (!former.isNumber()
            || direction * limit.decimalValue().compareTo(former.decimalValue()) > 0);
  }
}
