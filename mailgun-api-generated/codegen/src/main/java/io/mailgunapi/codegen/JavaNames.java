package io.mailgunapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns names of the wire into Java names. Acronyms count as words: {@code DKIM Security} is {@code
 * dkimSecurity}.
 */
public final class JavaNames {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{Alnum}]+");
  private static final Pattern PLURAL_ACRONYM = Pattern.compile("[A-Z]{2,}s");
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "true",
          "false",
          "null",
          "_");

  /**
   * Methods of every object, none of which can have another result, and the one word with which no
   * call may begin.
   */
  private static final Set<String> METHODS_OF_OBJECTS =
      Set.of(
          "hashCode",
          "toString",
          "equals",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize",
          "yield");

  /** Methods that generated classes have besides their properties. */
  private static final Set<String> TAKEN_METHODS =
      Set.of(
          "builder",
          "toBuilder",
          "build",
          "writeFields",
          "pageItems",
          "nextPage",
          "pageTotal",
          "pageLimit");

  private JavaNames() {}

  /** A name for a method, field or argument: {@code created_at} is {@code createdAt}. */
  public static String lowerCamel(String name) {
    String upper = upperCamel(name);
    return Character.toLowerCase(upper.charAt(0)) + upper.substring(1);
  }

  /**
   * A name for a property's accessor, which must not collide with the methods that every model has.
   */
  public static String property(String name) {
    String camel = lowerCamel(name);
    return TAKEN_METHODS.contains(camel) ? camel + "_" : method(name);
  }

  /** A name for a method of an interface, which must not collide with those of every object. */
  public static String method(String name) {
    String identifier = identifier(name);
    return METHODS_OF_OBJECTS.contains(identifier) ? identifier + "_" : identifier;
  }

  /** A name for an argument. */
  public static String identifier(String name) {
    String camel = lowerCamel(name);
    return KEYWORDS.contains(camel) ? camel + "_" : camel;
  }

  /** A name for a type: {@code IP Address Warmup} is {@code IpAddressWarmup}. */
  public static String upperCamel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : words(name)) {
      camel
          .append(Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return startingWithLetter(camel.toString());
  }

  /** A name for an enum constant: {@code not contains} is {@code NOT_CONTAINS}. */
  public static String constant(String value) {
    String symbol = SYMBOLS.getOrDefault(value, value);
    String joined = String.join("_", words(symbol)).toUpperCase(Locale.ROOT);
    return startingWithLetter(joined);
  }

  private static final java.util.Map<String, String> SYMBOLS =
      java.util.Map.of(
          "=",
          "equal",
          "!=",
          "not equal",
          "<",
          "less",
          "<=",
          "less or equal",
          ">",
          "greater",
          ">=",
          "greater or equal",
          "*",
          "any",
          "",
          "empty");

  private static String startingWithLetter(String name) {
    if (name.isEmpty()) {
      return "value";
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String token : SEPARATORS.split(name)) {
      if (token.isEmpty()) {
        continue;
      }
      if (PLURAL_ACRONYM.matcher(token).matches()) {
        words.add(token);
      } else {
        words.addAll(List.of(WORD_BOUNDARY.split(token)));
      }
    }
    return words;
  }
}
