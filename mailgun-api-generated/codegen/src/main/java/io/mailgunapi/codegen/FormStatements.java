package io.mailgunapi.codegen;

import io.mailgunapi.codegen.JavaType.Kind;

/** Writes the statements with which a request class hands one property over to the form. */
final class FormStatements {
  private final PropertySource property;
  private final String name;
  private final String wireName;
  private final StringBuilder out = new StringBuilder();

  FormStatements(PropertySource property) {
    this.property = property;
    this.name = "this." + property.javaName();
    this.wireName = JavaLiteral.text(property.wireName());
    if (property.open()) {
      family();
    } else {
      field();
    }
  }

  private void family() {
    JavaType value = property.type().item();
    line(4, "for (Map.Entry<String, " + boxed(value) + "> entry : " + name + ".entrySet()) {");
    single(
        6,
        JavaLiteral.text(property.family() == null ? "" : property.family()) + " + entry.getKey()",
        value,
        "entry.getValue()");
    line(4, "}");
  }

  private void field() {
    JavaType type = property.type();
    if (property.form().json() || type.isMap()) {
      guarded(json(wireName, name, type));
    } else if (!type.isList()) {
      guardedSingle(type);
    } else if (property.form().commaSeparated()) {
      line(4, "if (!" + name + ".isEmpty()) {");
      line(6, "StringJoiner joined = new StringJoiner(\",\");");
      line(6, "for (" + boxed(type.item()) + " item : " + name + ") {");
      line(8, "String text = " + type.item().textExpression("item") + ";");
      line(8, "if (text.indexOf(',') >= 0) {");
      line(10, "throw new IllegalArgumentException(");
      line(
          14,
          JavaLiteral.text(
                  property.javaName()
                      + " has an item with a comma, which separates items: leave out ")
              + " + text);");
      line(8, "}");
      line(8, "joined.add(text);");
      line(6, "}");
      line(6, "fields.text(" + wireName + ", joined.toString());");
      line(4, "}");
    } else {
      line(4, "for (" + boxed(type.item()) + " item : " + name + ") {");
      single(6, wireName, type.item(), "item");
      line(4, "}");
    }
  }

  private void guardedSingle(JavaType type) {
    if (!property.nullable()) {
      single(4, wireName, type, name);
      return;
    }
    line(4, "if (" + name + " != null) {");
    single(6, wireName, type, name);
    line(4, "}");
  }

  private void guarded(String statement) {
    if (property.required()) {
      line(4, statement);
      return;
    }
    line(
        4,
        "if (" + (property.collection() ? "!" + name + ".isEmpty()" : name + " != null") + ") {");
    line(6, statement);
    line(4, "}");
  }

  private void single(int indent, String field, JavaType type, String value) {
    if (type.kind() == Kind.FILE) {
      line(indent, "fields.file(" + field + ", " + value + ");");
    } else if (type.kind() == Kind.BOOLEAN && property.form().spellsBoolean()) {
      spelledBoolean(indent, field, value);
    } else if (type.isText()) {
      line(indent, "fields.text(" + field + ", " + type.textExpression(value) + ");");
    } else if (type.kind() == Kind.ANY) {
      line(indent, "if (" + value + " instanceof String text) {");
      line(indent + 2, "fields.text(" + field + ", text);");
      line(indent, "} else if (" + value + " != null) {");
      line(indent + 2, json(field, value, type));
      line(indent, "}");
    } else {
      line(indent, json(field, value, type));
    }
  }

  private void spelledBoolean(int indent, String field, String value) {
    String ifTrue = JavaLiteral.text(String.valueOf(property.form().ifTrue()));
    if (property.form().ifFalse() == null) {
      line(indent, "if (" + value + ") {");
      line(indent + 2, "fields.text(" + field + ", " + ifTrue + ");");
      line(indent, "}");
    } else {
      String ifFalse = JavaLiteral.text(property.form().ifFalse());
      line(indent, "fields.text(" + field + ", " + value + " ? " + ifTrue + " : " + ifFalse + ");");
    }
  }

  private static String json(String field, String value, JavaType type) {
    return switch (type.kind()) {
      case OBJECT_OR_TEXT -> "fields.json(" + field + ", " + value + ".value(), Object.class);";
      default -> "fields.json(" + field + ", " + value + ", " + type.typeLiteral() + ");";
    };
  }

  private static String boxed(JavaType type) {
    return type.kind() == Kind.ANY ? "@Nullable Object" : type.boxed();
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
