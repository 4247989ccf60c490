package io.mailgunapi.codegen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One property of a model, as the templates print it.
 *
 * @param wireName the name in JSON, forms and queries
 * @param javaName the name of the accessor
 * @param type the Java type
 * @param required whether it is always present and has a value
 * @param present whether it is always present, if only as null
 * @param secret whether it is never printed
 * @param deprecated whether it carries {@code @Deprecated}
 * @param description the prose of the description
 * @param aliases other wire names that are read as this one
 * @param limits the stated limits
 * @param form how it is spelled in a form
 * @param family the prefix of an open family of fields; null for a property of its own
 */
record PropertySource(
    String wireName,
    String javaName,
    JavaType type,
    boolean required,
    boolean present,
    boolean secret,
    boolean deprecated,
    @Nullable String description,
    List<String> aliases,
    Limits limits,
    FormSpelling form,
    @Nullable String family) {

  /** How a value becomes form fields. */
  record FormSpelling(
      boolean json, boolean commaSeparated, @Nullable String ifTrue, @Nullable String ifFalse) {
    static final FormSpelling PLAIN = new FormSpelling(false, false, null, null);

    boolean spellsBoolean() {
      return ifTrue != null;
    }
  }

  /** A family of unlisted fields, rather than a field of its own. */
  boolean open() {
    return family != null;
  }

  boolean list() {
    return type.isList();
  }

  boolean map() {
    return type.isMap();
  }

  boolean collection() {
    return type.isCollection();
  }

  boolean primitive() {
    return required && type.isPrimitive();
  }

  /** Whether the accessor may answer null. */
  boolean nullable() {
    return !required && !collection();
  }

  String declaredType() {
    return nullable() ? "@Nullable " + type.boxed() : required ? type.unboxed() : type.boxed();
  }

  /** The type of the argument of the builder's method. */
  String argumentType() {
    return collection() ? type.boxed() : nullable() ? "@Nullable " + type.boxed() : type.unboxed();
  }

  String builderFieldType() {
    return "@Nullable " + type.boxed();
  }

  /** Lists whose items can be given one by one without an unchecked warning. */
  boolean varargs() {
    return list() && !type.item().isCollection() && type.item().kind() != JavaType.Kind.ANY;
  }

  String itemType() {
    return type.item().boxed();
  }

  /**
   * The local variable of an adapter that holds the value. Every name of its own ends otherwise.
   */
  String local() {
    return javaName + "Value";
  }

  String accessorJavadoc() {
    return JavadocText.comment(
        2,
        description,
        deprecated ? List.of("@deprecated The server keeps it for old callers only.") : List.of());
  }

  String builderJavadoc() {
    return JavadocText.comment(4, description, List.of());
  }

  /** An immutable copy of the builder's argument. */
  String copy() {
    if (type.item().kind() == JavaType.Kind.ANY) {
      return "ImmutableCopies.of(" + javaName + ")";
    }
    return "ImmutableCopies.of(" + JavaLiteral.text(javaName) + ", " + javaName + ")";
  }

  /** Unlike {@code List.of()}, these are walked without an iterator of their own. */
  String emptyExpression() {
    return list() ? "Collections.emptyList()" : "Collections.emptyMap()";
  }

  String readExpression() {
    return type.readExpression("reader");
  }

  /** The wire name as a literal. */
  String literal() {
    return JavaLiteral.text(wireName);
  }

  /** The statement that writes the value of {@code value}. */
  String writeValue() {
    return type.writeStatement("writer", "value." + javaName + "()");
  }

  /** Whether an empty collection is left out. */
  boolean omittable() {
    return collection() && !required;
  }

  /** Whether a missing value is written as null. */
  boolean writtenAsNull() {
    return present && nullable();
  }

  /** Statements that hand the value over to {@code fields}. */
  String formStatements() {
    return new FormStatements(this).toString();
  }
}
