package io.mailgunapi.testing.area;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The expression of a route: {@code match_recipient}, {@code match_header} and {@code catch_all},
 * joined with {@code and}, {@code or}, {@code not} and parentheses.
 */
final class RouteExpression {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(match_recipient|match_header|catch_all)\\s*\\("
              + "((?:[^()\"']|\"[^\"]*\"|'[^']*')*)\\)|(and|or|not|\\(|\\)))");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  private final Deque<String> tokens = new ArrayDeque<>();

  private RouteExpression(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.lookingAt()) {
      tokens.add(
          matcher.group(3) != null
              ? matcher.group(3)
              : matcher.group(1) + "(" + matcher.group(2) + ")");
      end = matcher.end();
      matcher.region(end, text.length());
    }
    if (tokens.isEmpty() || !text.substring(end).isBlank()) {
      throw invalid();
    }
  }

  /** Reads an expression, or refuses it with a 400. */
  static Predicate<Inbound> read(String text) {
    RouteExpression expression = new RouteExpression(text);
    Predicate<Inbound> result = expression.any();
    if (!expression.tokens.isEmpty()) {
      throw invalid();
    }
    return result;
  }

  private Predicate<Inbound> any() {
    Predicate<Inbound> result = all();
    while ("or".equals(tokens.peek())) {
      tokens.remove();
      result = result.or(all());
    }
    return result;
  }

  private Predicate<Inbound> all() {
    Predicate<Inbound> result = one();
    while ("and".equals(tokens.peek())) {
      tokens.remove();
      result = result.and(one());
    }
    return result;
  }

  private Predicate<Inbound> one() {
    String token = tokens.poll();
    if (token == null) {
      throw invalid();
    }
    if (token.equals("not")) {
      return one().negate();
    }
    if (token.equals("(")) {
      Predicate<Inbound> inner = any();
      if (!")".equals(tokens.poll())) {
        throw invalid();
      }
      return inner;
    }
    List<String> texts =
        TEXT.matcher(token)
            .results()
            .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
            .toList();
    if (token.startsWith("catch_all")) {
      return message -> true;
    }
    if (token.startsWith("match_recipient") && texts.size() == 1) {
      Pattern pattern = pattern(texts.get(0));
      return message -> pattern.matcher(message.recipient()).matches();
    }
    if (token.startsWith("match_header") && texts.size() == 2) {
      Pattern pattern = pattern(texts.get(1));
      return message ->
          message.headers().stream()
              .anyMatch(
                  pair ->
                      pair.get(0).equalsIgnoreCase(texts.get(0))
                          && pattern.matcher(pair.get(1)).find());
    }
    throw invalid();
  }

  private static Pattern pattern(String text) {
    try {
      // Python names its groups (?P<name>…).
      return Pattern.compile(text.replace("(?P<", "(?<"), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw invalid();
    }
  }

  private static Refusal invalid() {
    return Refusal.badRequest("'expression' parameter is not valid: expression is invalid");
  }

  /**
   * A message that arrived.
   *
   * @param recipient whom it is for
   * @param headers its headers, pairs of name and value
   */
  record Inbound(String recipient, List<List<String>> headers) {}
}
