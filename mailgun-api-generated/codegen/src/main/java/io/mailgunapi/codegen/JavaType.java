package io.mailgunapi.codegen;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a value looks in Java and how it is read from and written to JSON, forms and URLs.
 *
 * @param kind what it is
 * @param name the simple name of the Java class
 * @param argument the type of the items, for lists and maps
 */
record JavaType(Kind kind, String name, @Nullable JavaType argument) {
  enum Kind {
    TEXT("String"),
    LONG("Long"),
    /** The same where an answer may have text that is no number. */
    LONG_OR_TEXT("Long"),
    INT("Integer"),
    DOUBLE("Double"),
    DECIMAL("BigDecimal"),
    BOOLEAN("Boolean"),
    RFC_2822("OffsetDateTime"),
    /** The same in an answer, where a time with a fraction of a second must not lose it. */
    RFC_2822_RECEIVED("OffsetDateTime"),
    RFC_3339("OffsetDateTime"),
    LOCAL_DATE_TIME("LocalDateTime"),
    EPOCH_SECONDS("Instant"),
    EPOCH_SECONDS_FRACTION("Instant"),
    EPOCH_MILLIS("Instant"),
    FILE("FilePart"),
    ANY("Object"),
    OBJECT_OR_TEXT("ObjectOrText"),
    MODEL(""),
    ENUM(""),
    LIST("List"),
    MAP("Map"),
    /** A body that is not JSON. */
    RAW_REQUEST("RequestBody"),
    /** An answer that is not JSON. */
    RAW_RESPONSE("ResponseBody");

    final String javaName;

    Kind(String javaName) {
      this.javaName = javaName;
    }
  }

  static JavaType of(Kind kind) {
    return new JavaType(kind, kind.javaName, null);
  }

  static JavaType model(String name) {
    return new JavaType(Kind.MODEL, name, null);
  }

  static JavaType enumeration(String name) {
    return new JavaType(Kind.ENUM, name, null);
  }

  static JavaType listOf(JavaType item) {
    return new JavaType(Kind.LIST, Kind.LIST.javaName, item);
  }

  static JavaType mapOf(JavaType value) {
    return new JavaType(Kind.MAP, Kind.MAP.javaName, value);
  }

  /** The same type in a model that only answers have. */
  JavaType received() {
    if (argument != null) {
      return new JavaType(kind, name, argument.received());
    }
    return kind == Kind.RFC_2822 ? of(Kind.RFC_2822_RECEIVED) : this;
  }

  /** The same type where no model stands around it that knows how the wire spells it. */
  JavaType alone() {
    if (argument != null) {
      return new JavaType(kind, name, argument.alone());
    }
    return switch (kind) {
      case DECIMAL, RFC_2822, RFC_2822_RECEIVED, RFC_3339, LOCAL_DATE_TIME -> of(Kind.TEXT);
      case EPOCH_SECONDS, EPOCH_MILLIS -> of(Kind.LONG);
      case EPOCH_SECONDS_FRACTION -> of(Kind.DOUBLE);
      case OBJECT_OR_TEXT -> of(Kind.ANY);
      default -> this;
    };
  }

  boolean isList() {
    return kind == Kind.LIST;
  }

  boolean isMap() {
    return kind == Kind.MAP;
  }

  boolean isCollection() {
    return isList() || isMap();
  }

  /** The items of a list or map. */
  JavaType item() {
    if (argument == null) {
      throw new IllegalStateException(kind + " has no items");
    }
    return argument;
  }

  /** The type as a declaration spells it, boxed. */
  String boxed() {
    return switch (kind) {
      case LIST -> "List<" + item().boxedItem() + ">";
      case MAP -> "Map<String, " + item().boxedItem() + ">";
      default -> name;
    };
  }

  private String boxedItem() {
    return kind == Kind.ANY ? "@Nullable Object" : boxed();
  }

  /** The type of a value that is never absent. */
  String unboxed() {
    return switch (kind) {
      case LONG, LONG_OR_TEXT -> "long";
      case INT -> "int";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      default -> boxed();
    };
  }

  boolean isPrimitive() {
    return !unboxed().equals(boxed());
  }

  /** The class literal expression that reflection needs, as a {@code java.lang.reflect.Type}. */
  String typeLiteral() {
    return switch (kind) {
      case LIST -> "Types.newParameterizedType(List.class, " + item().typeLiteral() + ")";
      case MAP ->
          "Types.newParameterizedType(Map.class, String.class, " + item().typeLiteral() + ")";
      default -> boxed() + ".class";
    };
  }

  /** Everything that a class using this type imports. */
  Set<String> imports() {
    Set<String> imports = new TreeSet<>();
    switch (kind) {
      case DECIMAL -> imports.add("java.math.BigDecimal");
      case RFC_2822, RFC_2822_RECEIVED, RFC_3339 -> imports.add("java.time.OffsetDateTime");
      case LOCAL_DATE_TIME -> imports.add("java.time.LocalDateTime");
      case EPOCH_SECONDS, EPOCH_SECONDS_FRACTION, EPOCH_MILLIS -> imports.add("java.time.Instant");
      case FILE -> imports.add("io.mailgunapi.form.FilePart");
      case OBJECT_OR_TEXT -> imports.add("io.mailgunapi.json.ObjectOrText");
      case RAW_REQUEST, RAW_RESPONSE -> imports.add("okhttp3." + name);
      case LIST -> imports.add("java.util.List");
      case MAP -> imports.add("java.util.Map");
      default -> {}
    }
    if (argument != null) {
      imports.addAll(argument.imports());
      if (argument.kind == Kind.ANY) {
        imports.add("org.jspecify.annotations.Nullable");
      }
    }
    return imports;
  }

  /** The model or enum whose adapter reading this type needs, if any. */
  @Nullable String adapted() {
    return switch (kind) {
      case MODEL, ENUM -> name;
      case LIST, MAP -> item().adapted();
      default -> null;
    };
  }

  /** The field of an adapter class that holds the adapter of a model or enum. */
  static String adapterField(String className) {
    return Character.toLowerCase(className.charAt(0)) + className.substring(1) + "Adapter";
  }

  /** A method reference or lambda that reads a value; null in JSON gives null. */
  private String readFunction(String reader) {
    String inner = reader.equals("reader") ? "r" : "r" + reader;
    return switch (kind) {
      case MODEL, ENUM -> adapterField(name) + "::fromJson";
      case LIST, MAP -> inner + " -> " + readExpression(inner);
      default -> "JsonValues::" + reader();
    };
  }

  /**
   * An expression that reads a value from the JSON reader of the given name; null in JSON gives
   * null.
   */
  String readExpression(String reader) {
    return switch (kind) {
      case MODEL, ENUM -> adapterField(name) + ".fromJson(" + reader + ")";
      case LIST, MAP -> collectionExpression(reader);
      default -> "JsonValues." + reader() + "(" + reader + ")";
    };
  }

  private String collectionExpression(String reader) {
    boolean freeForm = item().kind == Kind.ANY;
    if (freeForm) {
      return "JsonValues." + (isList() ? "anyList(" : "anyMap(") + reader + ")";
    }
    return "JsonValues."
        + (isList() ? "list(" : "map(")
        + reader
        + ", "
        + item().readFunction(reader)
        + ")";
  }

  private String reader() {
    return switch (kind) {
      case TEXT -> "text";
      case LONG, LONG_OR_TEXT -> "longNumber";
      case INT -> "intNumber";
      case DOUBLE -> "doubleNumber";
      case DECIMAL -> "decimal";
      case BOOLEAN -> "bool";
      case RFC_2822, RFC_2822_RECEIVED, RFC_3339 -> "offsetDateTime";
      case LOCAL_DATE_TIME -> "localDateTime";
      case EPOCH_SECONDS, EPOCH_SECONDS_FRACTION -> "epochSeconds";
      case EPOCH_MILLIS -> "epochMillis";
      case ANY -> "any";
      case OBJECT_OR_TEXT -> "objectOrText";
      default -> throw new IllegalStateException(kind + " has no place in JSON");
    };
  }

  /** A statement, without its semicolon, that writes the value of the expression. */
  String writeStatement(String writer, String value) {
    return switch (kind) {
      case MODEL, ENUM -> adapterField(name) + ".toJson(" + writer + ", " + value + ")";
      case TEXT, LONG, LONG_OR_TEXT, INT, DOUBLE, BOOLEAN -> writer + ".value(" + value + ")";
      case DECIMAL -> writer + ".value(" + value + ".toPlainString())";
      case RFC_2822 -> writer + ".value(Times.rfc2822(" + value + "))";
      case RFC_2822_RECEIVED -> writer + ".value(Times.rfc2822OrFiner(" + value + "))";
      case RFC_3339 -> writer + ".value(Times.rfc3339(" + value + "))";
      case LOCAL_DATE_TIME -> writer + ".value(Times.local(" + value + "))";
      case EPOCH_SECONDS -> writer + ".value(" + value + ".getEpochSecond())";
      case EPOCH_SECONDS_FRACTION -> writer + ".value(Times.epochSeconds(" + value + "))";
      case EPOCH_MILLIS -> writer + ".value(" + value + ".toEpochMilli())";
      case ANY -> "JsonValues.writeAny(" + writer + ", " + value + ")";
      case OBJECT_OR_TEXT -> "JsonValues.writeAny(" + writer + ", " + value + ".value())";
      case LIST ->
          "JsonValues.writeList(" + writer + ", " + value + ", " + writeFunction(writer) + ")";
      case MAP ->
          "JsonValues.writeMap(" + writer + ", " + value + ", " + writeFunction(writer) + ")";
      case FILE, RAW_REQUEST, RAW_RESPONSE ->
          throw new IllegalStateException(kind + " has no place in JSON");
    };
  }

  /**
   * A lambda that writes one item. Lambdas in lambdas need other names, so these grow with the
   * depth.
   */
  private String writeFunction(String writer) {
    String depth = writer.equals("writer") ? "" : writer;
    String inner = "w" + depth;
    String value = "v" + depth;
    return "(" + inner + ", " + value + ") -> " + item().writeStatement(inner, value);
  }

  /** Whether {@link #textExpression} can spell it as the text of a form field or query value. */
  boolean isText() {
    return switch (kind) {
      case MODEL, ANY, OBJECT_OR_TEXT, LIST, MAP, FILE, RAW_REQUEST, RAW_RESPONSE -> false;
      default -> true;
    };
  }

  /** An expression that spells the value as text. */
  String textExpression(String value) {
    return switch (kind) {
      case TEXT -> value;
      case ENUM -> value + ".value()";
      case DECIMAL -> value + ".toPlainString()";
      case RFC_2822, RFC_2822_RECEIVED -> "Times.rfc2822(" + value + ")";
      case RFC_3339 -> "Times.rfc3339(" + value + ")";
      case LOCAL_DATE_TIME -> "Times.local(" + value + ")";
      case EPOCH_SECONDS -> "Long.toString(" + value + ".getEpochSecond())";
      case EPOCH_SECONDS_FRACTION -> "Times.epochSeconds(" + value + ").toPlainString()";
      case EPOCH_MILLIS -> "Long.toString(" + value + ".toEpochMilli())";
      default -> "String.valueOf(" + value + ")";
    };
  }
}
