package io.mailgunapi.description;

import com.squareup.moshi.Types;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bundled description as it lies on the class path. */
final class Description {
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode root;

  Description() {
    try (InputStream in =
        Description.class.getResourceAsStream("/META-INF/mailgun-api/openapi.json")) {
      root = JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode root() {
    return root;
  }

  /** The schema behind a reference, or the schema itself. */
  JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.has("$ref")) {
      resolved = root.at(resolved.path("$ref").asString().substring(1));
      if (resolved.isMissingNode()) {
        throw new IllegalStateException("Reference to nowhere: " + schema);
      }
    }
    return resolved;
  }

  /** The Java type of a body: a model, or a list or map of models. */
  Type javaType(JsonNode schema) {
    String ref = schema.path("$ref").asString("");
    JsonNode resolved = resolve(schema);
    if (ref.startsWith(SCHEMAS) && (isModel(resolved) || isEnum(resolved))) {
      return modelClass(ref.substring(SCHEMAS.length()));
    }
    return switch (mainType(resolved)) {
      case "array" -> Types.newParameterizedType(List.class, javaType(resolved.path("items")));
      case "object" ->
          Types.newParameterizedType(
              Map.class, String.class, javaType(resolved.path("additionalProperties")));
      case "string" -> String.class;
      default -> Object.class;
    };
  }

  private static Class<?> modelClass(String name) {
    try {
      return Class.forName("io.mailgunapi.model." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("No class was generated for the schema " + name, e);
    }
  }

  static boolean isModel(JsonNode schema) {
    return schema.has("properties") || schema.has("patternProperties");
  }

  static boolean isEnum(JsonNode schema) {
    return schema.has("enum") && !schema.has("x-mailgun-boolean");
  }

  /** The type that decides what the value is in Java. */
  static String mainType(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.path(0).asString();
    }
    return type.isString() ? type.asString() : schema.has("properties") ? "object" : "";
  }

  /** Whether an object keeps or types the fields that it does not name. */
  JsonNode additional(JsonNode schema) {
    return schema.path("additionalProperties");
  }

  boolean keepsUnknown(JsonNode schema) {
    return additional(schema).asBoolean(false) || additional(schema).isObject();
  }
}
