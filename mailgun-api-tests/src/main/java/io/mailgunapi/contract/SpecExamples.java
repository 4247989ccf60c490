package io.mailgunapi.contract;

import io.mailgunapi.form.Form;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ApiParameter;
import io.mailgunapi.testing.wire.BodyShape;
import io.mailgunapi.testing.wire.SpecDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** The examples of the description: of parameters, bodies and answers. Immutable. */
final class SpecExamples {
  private final SpecDocument document;
  private final SchemaLens lens;

  SpecExamples(SpecDocument document) {
    this.document = document;
    this.lens = new SchemaLens(document);
  }

  /** A parameter as the description has it; missing if it has none. */
  JsonNode parameter(ApiOperation operation, String place, String name) {
    JsonNode item = document.root().path("paths").path(operation.path());
    JsonNode own = find(operation.source().path("parameters"), place, name);
    return own.isMissingNode() ? find(item.path("parameters"), place, name) : own;
  }

  private JsonNode find(JsonNode parameters, String place, String name) {
    for (JsonNode each : parameters) {
      JsonNode parameter = document.resolve(each);
      if (parameter.path("in").asString("").equals(place)
          && parameter.path("name").asString("").equals(name)) {
        return parameter;
      }
    }
    return MissingNode.getInstance();
  }

  /**
   * The example request: what must be given, and what the description shows an example of.
   *
   * @throws UnsendableException if the description doesn't have the content type that the method
   *     sends
   */
  CallInput input(ApiOperation operation, GeneratedMethod method) {
    Map<String, Map<String, JsonNode>> values = new LinkedHashMap<>();
    for (ApiParameter parameter : operation.parameters()) {
      JsonNode holder = parameter(operation, parameter.in(), parameter.name());
      JsonNode example = holder.path("example");
      if (example.isMissingNode() && parameter.required()) {
        example = plain(parameter.schema());
      }
      if (!example.isMissingNode()) {
        values
            .computeIfAbsent(parameter.in(), place -> new LinkedHashMap<>())
            .put(parameter.name(), example);
      }
    }
    BodyShape shape = shape(operation, method);
    return new CallInput(
        values.getOrDefault("path", Map.of()),
        values.getOrDefault("query", Map.of()),
        values.getOrDefault("header", Map.of()),
        shape == null ? null : body(operation, shape.contentType()),
        shape);
  }

  JsonNode body(ApiOperation operation, String contentType) {
    return document
        .resolve(operation.source().path("requestBody"))
        .path("content")
        .path(contentType)
        .path("example");
  }

  /** The answer with this status, references followed; missing if the description has none. */
  JsonNode answer(ApiOperation operation, String status) {
    return document.resolve(operation.source().path("responses").path(status));
  }

  /** The body that a method sends; null if the operation takes none. */
  @Nullable BodyShape shape(ApiOperation operation, GeneratedMethod method) {
    if (operation.bodies().isEmpty()) {
      return null;
    }
    Form.Encoding encoding = method.formEncoding();
    String contentType =
        encoding == null
            ? "application/json"
            : encoding == Form.Encoding.MULTIPART
                ? "multipart/form-data"
                : "application/x-www-form-urlencoded";
    BodyShape shape = operation.bodies().get(contentType);
    if (shape == null) {
      throw new UnsendableException(
          method + " sends " + contentType + ", which the description lacks");
    }
    return shape;
  }

  /** A value for a parameter that must be given and has no example. */
  private JsonNode plain(JsonNode schema) {
    JsonNode resolved = lens.resolve(schema);
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (resolved.has("enum")) {
      return resolved.path("enum").get(0);
    }
    if (lens.is(schema, "integer")) {
      return nodes.numberNode(resolved.path("minimum").asLong(1));
    }
    if (lens.is(schema, "boolean")) {
      return nodes.booleanNode(true);
    }
    return nodes.stringNode("someone@example.com");
  }
}
