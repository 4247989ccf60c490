package io.mailgunapi.contract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The Java name of a name on the wire, by the rule that the description's own documentation gives.
 */
final class JavaName {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{Alnum}]+");
  private static final Pattern WORDS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Set<String> TAKEN = Set.of("default", "public", "private", "class");

  private JavaName() {}

  static String of(String wireName) {
    StringBuilder camel = new StringBuilder();
    for (String token : SEPARATORS.split(wireName)) {
      for (String word : WORDS.split(token)) {
        if (!word.isEmpty()) {
          camel
              .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
              .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
      }
    }
    String name = camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
    return TAKEN.contains(name) ? name + "_" : name;
  }
}
