package io.mailgunapi.testing.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Turns the paths of a description into operations. */
final class OperationReader {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final SpecDocument document;

  OperationReader(SpecDocument document) {
    this.document = document;
  }

  List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(read(path.getKey(), path.getValue(), entry.getKey(), entry.getValue()));
        }
      }
    }
    return operations;
  }

  private ApiOperation read(String path, JsonNode item, String method, JsonNode source) {
    List<ApiParameter> parameters = new ArrayList<>();
    item.path("parameters").forEach(node -> parameters.add(parameter(node)));
    source.path("parameters").forEach(node -> parameters.add(parameter(node)));
    JsonNode body = document.resolve(source.path("requestBody"));
    Map<String, BodyShape> bodies = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> media : body.path("content").properties()) {
      bodies.put(
          media.getKey(),
          new BodyShape(
              media.getKey(), media.getValue().path("schema"), media.getValue().path("encoding")));
    }
    return new ApiOperation(
        source.path("operationId").asString(),
        source.path("tags").path(0).asString(""),
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        body.path("required").asBoolean(false),
        bodies,
        source);
  }

  private ApiParameter parameter(JsonNode node) {
    JsonNode resolved = document.resolve(node);
    return new ApiParameter(
        resolved.path("name").asString(),
        resolved.path("in").asString(),
        resolved.path("required").asBoolean(false),
        resolved.path("x-mailgun-domain").asBoolean(false),
        resolved.path("schema"));
  }
}
