package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One operation, with all references to parameters, bodies and responses followed.
 *
 * @param title method and path as written
 * @param node the operation itself
 * @param parameters by place and name; those of the path by their position
 * @param bodies the request bodies by content type
 * @param responses by status
 */
record ApiOperation(
    String title,
    JsonNode node,
    Map<String, JsonNode> parameters,
    Map<String, JsonNode> bodies,
    Map<String, JsonNode> responses) {

  private static final Set<String> METHODS =
      Set.of("get", "head", "put", "post", "delete", "patch", "options");

  /** Headers that say nothing about the operation. */
  private static final Set<String> TRANSPORT_HEADERS =
      Set.of("content-type", "accept", "authorization");

  /** All operations of a description, by method and path without the names of its parameters. */
  static Map<String, ApiOperation> all(ApiDocument document) {
    Map<String, ApiOperation> operations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      add(operations, document, path.getKey(), path.getValue(), "");
    }
    for (Map.Entry<String, JsonNode> hook : document.root().path("webhooks").properties()) {
      add(operations, document, hook.getKey(), hook.getValue(), "webhook ");
    }
    return operations;
  }

  private static void add(
      Map<String, ApiOperation> operations,
      ApiDocument document,
      String path,
      JsonNode item,
      String prefix) {
    for (Map.Entry<String, JsonNode> entry : item.properties()) {
      if (METHODS.contains(entry.getKey())) {
        String title = prefix + entry.getKey().toUpperCase(Locale.ROOT) + " " + path;
        operations.put(
            key(title), of(document, title, path, item.path("parameters"), entry.getValue()));
      }
    }
  }

  /** Method and path without what differs between authors. */
  static String key(String title) {
    String key = title.replaceAll("\\{[^}]*}", "{}");
    return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
  }

  private static ApiOperation of(
      ApiDocument document, String title, String path, JsonNode shared, JsonNode operation) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    collect(document, parameters, path, shared);
    collect(document, parameters, path, operation.path("parameters"));
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    JsonNode body = document.follow(operation.path("requestBody"));
    body.path("content").properties().forEach(e -> bodies.put(e.getKey(), e.getValue()));
    Map<String, JsonNode> responses = new TreeMap<>();
    operation
        .path("responses")
        .properties()
        .forEach(e -> responses.put(e.getKey(), document.follow(e.getValue())));
    return new ApiOperation(title, operation, parameters, bodies, responses);
  }

  private static void collect(
      ApiDocument document, Map<String, JsonNode> parameters, String path, JsonNode list) {
    for (JsonNode each : list) {
      JsonNode parameter = document.follow(each);
      String in = parameter.path("in").asText();
      String name = parameter.path("name").asText();
      if (in.equals("path")) {
        String before = path.substring(0, Math.max(0, path.indexOf("{" + name + "}")));
        parameters.put("path " + (before.chars().filter(c -> c == '{').count() + 1), parameter);
      } else if (!in.equals("header")
          || !TRANSPORT_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
        parameters.put(in + " " + name, parameter);
      }
    }
  }

  String text(String field) {
    return node.path(field).asText("");
  }

  boolean deprecated() {
    return node.path("deprecated").asBoolean(false);
  }
}
