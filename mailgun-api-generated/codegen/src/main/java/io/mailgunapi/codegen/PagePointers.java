package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns the JSON pointers of {@code x-mailgun-pagination} into expressions on the model of the
 * answer.
 */
record PagePointers(Schemas schemas, String operationId, String schemaName) {

  PagedSource source(JsonNode pagination) {
    Target items = follow(pagination.path("items").asText(), "items");
    if (!items.type.isList()) {
      throw wrong("items", pagination.path("items").asText(), "is no list");
    }
    return new PagedSource(
        items.type.item().boxed(),
        items.guard == null ? items.expression : items.guard + " ? List.of() : " + items.expression,
        optional(pagination, "next"),
        optional(pagination, "total"),
        optional(pagination, "limit"));
  }

  private @Nullable String optional(JsonNode pagination, String field) {
    if (!pagination.has(field)) {
      return null;
    }
    Target target = follow(pagination.get(field).asText(), field);
    return target.guard == null
        ? target.expression
        : target.guard + " ? null : " + target.expression;
  }

  /** What a pointer leads to: its type, the expression, and when a part of the way is missing. */
  private record Target(JavaType type, String expression, @Nullable String guard) {}

  private Target follow(String pointer, String field) {
    JsonNode schema = schemas.all().path(schemaName);
    String expression = "";
    String guard = null;
    JavaType type = JavaType.model(Schemas.className(schemaName));
    for (String segment : pointer.replaceFirst("^/", "").split("/")) {
      JsonNode property = schema.path("properties").path(segment);
      if (property.isMissingNode()) {
        throw wrong(field, pointer, "leads to no property of the answer");
      }
      if (!expression.isEmpty()) {
        guard = guard == null ? expression + " == null" : guard + " || " + expression + " == null";
      }
      String name = ApiDescription.javaName(property, segment);
      expression = expression.isEmpty() ? "this." + name : expression + "." + name + "()";
      type = schemas.typeOf(property);
      schema = schemas.resolve(property);
    }
    return new Target(type, expression, guard);
  }

  private IllegalArgumentException wrong(String field, String pointer, String rule) {
    return new IllegalArgumentException(
        "x-mailgun-pagination."
            + field
            + " of "
            + operationId
            + ": "
            + pointer
            + " "
            + rule
            + " "
            + schemaName
            + ": correct the pointer");
  }
}
