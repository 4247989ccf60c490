package io.mailgunapi.testing.area;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The filter of analytics queries: predicates that must all hold, each with a few values. */
final class AnalyticsFilter {
  private AnalyticsFilter() {}

  /**
   * Reads {@code {"AND": [{attribute, comparator, values}]}}.
   *
   * @param values what an attribute of an item is
   */
  static <T> Predicate<T> of(
      JsonNode filter, BiFunction<T, String, ? extends Collection<String>> values) {
    Predicate<T> all = item -> true;
    for (JsonNode each : filter.path("AND")) {
      String attribute = each.path("attribute").asString("");
      String comparator = each.path("comparator").asString("=");
      List<String> wanted = each.path("values").valueStream().map(AnalyticsFilter::text).toList();
      all = all.and(item -> holds(comparator, values.apply(item, attribute), wanted));
    }
    return all;
  }

  private static String text(JsonNode value) {
    JsonNode text = value.isObject() ? value.path("value") : value;
    return text.asString("").toLowerCase(Locale.ROOT);
  }

  private static boolean holds(String comparator, Collection<String> values, List<String> wanted) {
    boolean negative = comparator.equals("!=") || comparator.startsWith("not");
    boolean partly = comparator.endsWith("contains");
    boolean found =
        values.stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .anyMatch(
                value ->
                    wanted.stream()
                        .anyMatch(each -> partly ? value.contains(each) : value.equals(each)));
    return found != negative;
  }
}
