package io.mailgunapi.codegen.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes readable names out of what is there. */
final class Names {

  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern UNCOUNTABLE = Pattern.compile(".*(ss|us|is|dns|tls|sms)");

  private Names() {}

  /** The parts between separators, as they are. */
  static List<String> tokens(String name) {
    List<String> tokens = new ArrayList<>();
    for (String token : SEPARATORS.split(name)) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** {@code list_address} is {@code ListAddress}, {@code RFC822Time} is {@code Rfc822Time}. */
  static String upperCamel(String name) {
    return tokens(name).stream()
        .flatMap(BOUNDARY::splitAsStream)
        .map(word -> capital(word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  /** {@code list_address} is {@code listAddress}. */
  static String lowerCamel(String name) {
    String upper = upperCamel(name);
    return upper.isEmpty() ? upper : Character.toLowerCase(upper.charAt(0)) + upper.substring(1);
  }

  static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** One of many: {@code bounces} is {@code bounce}; a word that is one already stays. */
  static String singular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() < 3 || !lower.endsWith("s") || UNCOUNTABLE.matcher(lower).matches()) {
      return word;
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return lower.matches(".*(ss|x|z|ch|sh|us|ias)es")
        ? word.substring(0, word.length() - 2)
        : word.substring(0, word.length() - 1);
  }
}
