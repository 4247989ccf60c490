package io.mailgunapi.testing.area;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filter language of events: terms, quotes, {@code AND}, {@code OR}, {@code NOT}, parentheses,
 * {@code >n} and {@code <n}.
 */
final class FilterText {
  private static final Pattern TOKEN = Pattern.compile("\"([^\"]*)\"|([()])|([^\\s()\"]+)");

  private final Deque<String> tokens = new ArrayDeque<>();
  private final boolean partly;

  private FilterText(String text, boolean partly) {
    this.partly = partly;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group(1) != null ? "\"" + matcher.group(1) : matcher.group());
    }
  }

  /**
   * Reads a filter.
   *
   * @param partly whether a term may be a part of the value
   */
  static Predicate<Collection<String>> read(String text, boolean partly) {
    return new FilterText(text, partly).any();
  }

  private Predicate<Collection<String>> any() {
    Predicate<Collection<String>> result = all();
    while ("OR".equals(tokens.peek())) {
      tokens.remove();
      result = result.or(all());
    }
    return result;
  }

  private Predicate<Collection<String>> all() {
    Predicate<Collection<String>> result = one();
    while (!tokens.isEmpty() && !"OR".equals(tokens.peek()) && !")".equals(tokens.peek())) {
      if ("AND".equals(tokens.peek())) {
        tokens.remove();
      }
      result = result.and(one());
    }
    return result;
  }

  private Predicate<Collection<String>> one() {
    String token = tokens.poll();
    if (token == null) {
      return values -> true;
    }
    if (token.equals("NOT")) {
      return one().negate();
    }
    if (token.equals("(")) {
      Predicate<Collection<String>> inner = any();
      tokens.poll();
      return inner;
    }
    if (token.matches("[<>][0-9]{1,15}")) {
      long bound = Long.parseLong(token.substring(1));
      return token.startsWith(">")
          ? number(value -> value > bound)
          : number(value -> value < bound);
    }
    String term = (token.startsWith("\"") ? token.substring(1) : token).toLowerCase(Locale.ROOT);
    return values -> values.stream().anyMatch(value -> matches(value, term));
  }

  private boolean matches(String value, String term) {
    String lower = value.toLowerCase(Locale.ROOT);
    return partly ? lower.contains(term) : lower.equals(term);
  }

  private static Predicate<Collection<String>> number(Predicate<Long> wanted) {
    return values ->
        values.stream()
            .anyMatch(value -> value.matches("[0-9]{1,15}") && wanted.test(Long.parseLong(value)));
  }
}
