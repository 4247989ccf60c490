package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;

/** Tells what a schema of a bundled description is in Java, in words of a declaration. */
public final class JavaTypeText {

  private final Schemas schemas;

  /** Makes one for a bundled description. */
  public JavaTypeText(JsonNode document) {
    this.schemas = new Schemas(document);
  }

  /** The boxed Java type, such as {@code List<Bounce>}. */
  public String of(JsonNode schema) {
    return schema.has("x-mailgun-boolean") ? "Boolean" : schemas.typeOf(schema).boxed();
  }

  /** The type of a value that is always present: {@code long} instead of {@code Long}. */
  public String ofRequired(JsonNode schema) {
    return schema.has("x-mailgun-boolean") ? "boolean" : schemas.typeOf(schema).unboxed();
  }

  /** The class of a named schema. */
  public static String className(String schemaName) {
    return Schemas.className(schemaName);
  }
}
