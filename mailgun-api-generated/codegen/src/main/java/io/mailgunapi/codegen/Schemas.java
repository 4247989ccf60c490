package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.JavaType.Kind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The named schemas of the bundle, and what each schema is in Java. */
final class Schemas {
  private static final String PREFIX = "#/components/schemas/";

  private final JsonNode schemas;

  Schemas(JsonNode document) {
    this.schemas = document.path("components").path("schemas");
  }

  JsonNode all() {
    return schemas;
  }

  /**
   * What a schema looks like in Java. References to lists, maps and scalars become these,
   * references to objects a class.
   */
  JavaType typeOf(JsonNode schema) {
    return typeOf(schema, new HashSet<>());
  }

  private JavaType typeOf(JsonNode schema, Set<String> visited) {
    String name = referenced(schema);
    if (name != null) {
      JsonNode target = schemas.path(name);
      if (target.isMissingNode()) {
        throw new IllegalArgumentException(
            "Reference "
                + schema.get("$ref").textValue()
                + " leads nowhere: add the schema or mend the reference");
      }
      if (isEnum(target)) {
        return JavaType.enumeration(className(name));
      }
      if (isModel(target)) {
        return JavaType.model(className(name));
      }
      // An alias that contains itself has no Java type but Object.
      return visited.add(name) ? typeOf(target, visited) : JavaType.of(Kind.ANY);
    }
    return switch (mainType(schema)) {
      case "string" -> text(schema);
      case "integer" -> integer(schema);
      case "number" -> number(schema);
      case "boolean" -> JavaType.of(Kind.BOOLEAN);
      case "array" ->
          JavaType.listOf(
              schema.has("items") ? typeOf(schema.get("items"), visited) : JavaType.of(Kind.ANY));
      case "object" -> object(schema, visited);
      default -> JavaType.of(Kind.ANY);
    };
  }

  private JavaType object(JsonNode schema, Set<String> visited) {
    if (types(schema).contains("string")) {
      return JavaType.of(Kind.OBJECT_OR_TEXT);
    }
    JsonNode values = schema.path("additionalProperties");
    return JavaType.mapOf(
        values.isObject() && !values.isEmpty() ? typeOf(values, visited) : JavaType.of(Kind.ANY));
  }

  private static JavaType text(JsonNode schema) {
    return JavaType.of(
        switch (schema.path("format").asText()) {
          case "binary" -> Kind.FILE;
          case "decimal" -> Kind.DECIMAL;
          case "rfc2822" -> Kind.RFC_2822;
          case "date-time" -> Kind.RFC_3339;
          case "local-date-time" -> Kind.LOCAL_DATE_TIME;
          default -> Kind.TEXT;
        });
  }

  private static JavaType integer(JsonNode schema) {
    return JavaType.of(
        switch (schema.path("format").asText()) {
          case "int32" -> Kind.INT;
          case "epoch-seconds" -> Kind.EPOCH_SECONDS;
          case "epoch-millis" -> Kind.EPOCH_MILLIS;
          default -> types(schema).contains("string") ? Kind.LONG_OR_TEXT : Kind.LONG;
        });
  }

  private static JavaType number(JsonNode schema) {
    return JavaType.of(
        schema.path("format").asText().equals("epoch-seconds")
            ? Kind.EPOCH_SECONDS_FRACTION
            : Kind.DOUBLE);
  }

  /** Follows references to the schema that says something itself. */
  JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    Set<String> visited = new HashSet<>();
    for (String name = referenced(resolved);
        name != null && visited.add(name);
        name = referenced(resolved)) {
      resolved = schemas.path(name);
    }
    return resolved;
  }

  /** The name of the schema that this one refers to; null if it says something itself. */
  static @Nullable String referenced(JsonNode schema) {
    String ref = schema.path("$ref").asText("");
    return ref.startsWith(PREFIX) ? ref.substring(PREFIX.length()) : null;
  }

  static boolean isEnum(JsonNode schema) {
    return schema.has("enum")
        && mainType(schema).equals("string")
        && !schema.has("x-mailgun-boolean");
  }

  static boolean isModel(JsonNode schema) {
    return mainType(schema).equals("object")
        && (!schema.path("properties").isEmpty() || !schema.path("patternProperties").isEmpty());
  }

  /** Whether the schema says that the value may be null. */
  static boolean mayBeNull(JsonNode schema) {
    return types(schema).contains("null");
  }

  /** The type that decides what the value is in Java: the first that is not null. */
  private static String mainType(JsonNode schema) {
    for (String type : types(schema)) {
      if (!type.equals("null")) {
        return type;
      }
    }
    return schema.has("properties") ? "object" : schema.has("enum") ? "string" : "";
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.textValue());
    }
    type.elements().forEachRemaining(each -> types.add(each.asText()));
    return types;
  }

  /** The Java class of a named schema. */
  static String className(String schemaName) {
    boolean valid = schemaName.matches("[A-Z][A-Za-z0-9]*");
    return valid ? schemaName : JavaNames.upperCamel(schemaName);
  }
}
