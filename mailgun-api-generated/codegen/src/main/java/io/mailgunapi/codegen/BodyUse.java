package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the named schemas are used: in JSON, in forms, and with which encoding of their fields. */
final class BodyUse {
  private final Schemas schemas;
  private final Set<String> json = new HashSet<>();
  private final Map<String, JsonNode> forms = new HashMap<>();
  private final Set<String> sent;

  BodyUse(JsonNode document, Schemas schemas) {
    this.schemas = schemas;
    document
        .path("paths")
        .forEach(path -> path.forEach(operation -> visitContents(operation.path("requestBody"))));
    this.sent = new HashSet<>(json);
    sent.addAll(forms.keySet());
    document.path("paths").forEach(this::visitPath);
    document.path("webhooks").forEach(this::visitPath);
    document.path("components").path("responses").forEach(this::visitContents);
  }

  boolean inForm(String schema) {
    return forms.containsKey(schema);
  }

  /** Whether callers send it. */
  boolean sent(String schema) {
    return sent.contains(schema);
  }

  /** A schema that no body uses is written too, as JSON. */
  boolean inJson(String schema) {
    return json.contains(schema) || !forms.containsKey(schema);
  }

  JsonNode encodings(String schema) {
    return forms.getOrDefault(schema, MissingNode.getInstance());
  }

  private void visitPath(JsonNode path) {
    path.forEach(
        operation -> {
          visitContents(operation.path("requestBody"));
          operation.path("responses").forEach(this::visitContents);
        });
  }

  private void visitContents(JsonNode body) {
    body.path("content")
        .fields()
        .forEachRemaining(
            entry -> {
              JsonNode schema = entry.getValue().path("schema");
              if (isForm(entry.getKey())) {
                visitForm(schema, entry.getValue().path("encoding"));
              } else {
                visitJson(schema);
              }
            });
  }

  private void visitForm(JsonNode schema, JsonNode encoding) {
    String name = Schemas.referenced(schema);
    if (name == null) {
      return;
    }
    if (!forms.containsKey(name) || !encoding.isMissingNode()) {
      forms.put(name, encoding);
    }
    // Objects in a form field are sent as JSON text.
    schemas.all().path(name).path("properties").forEach(this::visitJson);
    schemas.all().path(name).path("patternProperties").forEach(this::visitJson);
  }

  private void visitJson(JsonNode schema) {
    String name = Schemas.referenced(schema);
    if (name != null && !json.add(name)) {
      return;
    }
    JsonNode target = name == null ? schema : schemas.all().path(name);
    if (name != null && target.has("$ref")) {
      visitJson(target);
    }
    target.path("properties").forEach(this::visitJson);
    target.path("patternProperties").forEach(this::visitJson);
    if (target.has("items")) {
      visitJson(target.get("items"));
    }
    if (target.path("additionalProperties").isObject()) {
      visitJson(target.get("additionalProperties"));
    }
  }

  static boolean isForm(String contentType) {
    return contentType.startsWith("multipart/form-data")
        || contentType.startsWith("application/x-www-form-urlencoded");
  }
}
