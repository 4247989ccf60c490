package io.mailgunapi.codegen.signatures;

/** Spells constant values on one line. */
final class ConstantText {

  private ConstantText() {}

  /**
   * The value as a literal.
   *
   * @param value a boxed primitive or text, as the class file holds it
   * @param descriptor the type of the field
   */
  static String of(Object value, String descriptor) {
    if (value instanceof String text) {
      return '"' + escaped(text) + '"';
    }
    if (value instanceof Character character) {
      return "'" + escaped(character.toString()) + "'";
    }
    if (value instanceof Integer number) {
      // The class file keeps the smaller types as int.
      return switch (descriptor) {
        case "Z" -> String.valueOf(number != 0);
        case "C" -> "'" + escaped(String.valueOf((char) number.intValue())) + "'";
        default -> number.toString();
      };
    }
    return value.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char each : text.toCharArray()) {
      if (each == '"' || each == '\\') {
        escaped.append('\\').append(each);
      } else if (each < ' ' || each > '~') {
        escaped.append(String.format("\\u%04x", (int) each));
      } else {
        escaped.append(each);
      }
    }
    return escaped.toString();
  }
}
