package io.mailgunapi.codegen.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a node of an OpenAPI document is, and what the nodes inside of it are.
 *
 * <p>References are followed only where the grammar has one: a property may be called {@code $ref},
 * and an example may hold one.
 */
public enum Kind {
  DOCUMENT(null),
  INFO(null),
  PATHS(null),
  COMPONENTS(null),
  PATH_ITEM(null),
  OPERATION(null),
  MEDIA_TYPE(null),
  ENCODING(null),
  SCHEMA("schemas"),
  RESPONSE("responses"),
  PARAMETER("parameters"),
  EXAMPLE("examples"),
  REQUEST_BODY("requestBodies"),
  HEADER("headers"),
  SECURITY_SCHEME("securitySchemes"),
  LINK("links"),
  CALLBACK("callbacks");

  /** The methods that a path item may have. */
  public static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** How the value of a key holds nodes of a kind. */
  public enum Shape {
    ONE,
    LIST,
    MAP
  }

  /** What lies under a key. */
  public record Child(Kind kind, Shape shape) {}

  private static final String ANY = "*";
  private static final Map<Kind, Map<String, Child>> GRAMMAR = new HashMap<>();

  static {
    one(DOCUMENT, INFO, "info");
    one(DOCUMENT, PATHS, "paths");
    map(DOCUMENT, PATH_ITEM, "webhooks");
    one(DOCUMENT, COMPONENTS, "components");
    one(PATHS, PATH_ITEM, ANY);
    for (Kind kind : values()) {
      if (kind.section != null) {
        map(COMPONENTS, kind, kind.section);
      }
    }
    list(PATH_ITEM, PARAMETER, "parameters");
    METHODS.forEach(method -> one(PATH_ITEM, OPERATION, method));
    list(OPERATION, PARAMETER, "parameters");
    one(OPERATION, REQUEST_BODY, "requestBody");
    map(OPERATION, RESPONSE, "responses");
    map(OPERATION, CALLBACK, "callbacks");
    one(CALLBACK, PATH_ITEM, ANY);
    for (Kind kind : List.of(PARAMETER, HEADER)) {
      one(kind, SCHEMA, "schema");
      map(kind, MEDIA_TYPE, "content");
      map(kind, EXAMPLE, "examples");
    }
    map(REQUEST_BODY, MEDIA_TYPE, "content");
    map(RESPONSE, MEDIA_TYPE, "content");
    map(RESPONSE, HEADER, "headers");
    map(RESPONSE, LINK, "links");
    one(MEDIA_TYPE, SCHEMA, "schema");
    map(MEDIA_TYPE, EXAMPLE, "examples");
    map(MEDIA_TYPE, ENCODING, "encoding");
    map(ENCODING, HEADER, "headers");
    map(SCHEMA, SCHEMA, "properties", "patternProperties", "dependentSchemas", "$defs");
    list(SCHEMA, SCHEMA, "allOf", "anyOf", "oneOf", "prefixItems");
    one(SCHEMA, SCHEMA, "items", "additionalProperties", "not", "contains", "propertyNames");
    one(SCHEMA, SCHEMA, "if", "then", "else", "contentSchema");
    one(SCHEMA, SCHEMA, "unevaluatedProperties", "unevaluatedItems");
  }

  private final @Nullable String section;

  Kind(@Nullable String section) {
    this.section = section;
  }

  /** The section of the components that holds nodes of this kind, if there is one. */
  public @Nullable String section() {
    return section;
  }

  /** Whether a reference may stand in the place of a node of this kind. */
  public boolean mayBeReference() {
    return section != null || this == PATH_ITEM;
  }

  /** What lies under a key of a node of this kind, or null where it is nothing with references. */
  public @Nullable Child child(String key) {
    Map<String, Child> children = GRAMMAR.getOrDefault(this, Map.of());
    Child child = children.get(key);
    return child == null && !key.startsWith("x-") ? children.get(ANY) : child;
  }

  private static void one(Kind parent, Kind kind, String... keys) {
    put(parent, new Child(kind, Shape.ONE), keys);
  }

  private static void list(Kind parent, Kind kind, String... keys) {
    put(parent, new Child(kind, Shape.LIST), keys);
  }

  private static void map(Kind parent, Kind kind, String... keys) {
    put(parent, new Child(kind, Shape.MAP), keys);
  }

  private static void put(Kind parent, Child child, String... keys) {
    Map<String, Child> children = GRAMMAR.computeIfAbsent(parent, p -> new HashMap<>());
    for (String key : keys) {
      children.put(key, child);
    }
  }
}
