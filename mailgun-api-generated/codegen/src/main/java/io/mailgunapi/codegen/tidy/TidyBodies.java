package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Pointer;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Request bodies have content types that exist. The first is the one that is sent; others whose
 * fields differ get a method of their own. Objects in forms are sent as JSON text.
 */
record TidyBodies(Description description) {

  void apply() {
    for (Operation operation : description.allOperations()) {
      if (operation.node().path("requestBody") instanceof ObjectNode body) {
        contentTypes(body);
        if (body.path("content").isEmpty()) {
          operation.node().remove("requestBody");
        }
        body.path("content").forEach(ContentTypes::describe);
      }
    }
    for (Operation operation : description.allOperations()) {
      operation.node().at("/requestBody/content").properties().forEach(this::fields);
    }
    // Only with proper content types it is known which schemas are forms.
    new FilesInForms(description).apply();
    for (Operation operation : description.allOperations()) {
      methods(operation);
      operation.node().at("/requestBody/content").properties().forEach(this::encodings);
    }
  }

  private void contentTypes(ObjectNode body) {
    Map<String, JsonNode> sent = new LinkedHashMap<>();
    Map<String, JsonNode> others = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : body.path("content").properties()) {
      String type = ContentTypes.plain(entry.getKey());
      JsonNode schema = description.resolve(entry.getValue().path("schema"));
      boolean fields = schema.has("properties") || schema.has("patternProperties");
      if (type.equals("none") && !fields) {
        continue;
      }
      if (type.equals("none")
          || (type.equals(ContentTypes.MULTIPART) && isMisspelt(entry.getKey()))) {
        type = hasFiles(schema) ? ContentTypes.MULTIPART : ContentTypes.URLENCODED;
      }
      boolean known = type.equals(ContentTypes.JSON) || ContentTypes.isForm(type);
      (known ? sent : others).putIfAbsent(type, entry.getValue());
    }
    sent.putAll(others);
    List<String> before =
        body.path("content").properties().stream().map(Map.Entry::getKey).toList();
    if (!before.equals(List.copyOf(sent.keySet()))) {
      ObjectNode content = body.putObject("content");
      sent.forEach(content::set);
    }
  }

  /** A form has fields, be they ever so unknown: then their names are the caller's. */
  private void fields(Map.Entry<String, JsonNode> entry) {
    if (!ContentTypes.isForm(entry.getKey()) || !(entry.getValue() instanceof ObjectNode media)) {
      return;
    }
    JsonNode schema = description.resolve(media.path("schema"));
    if (schema.has("properties") || schema.has("patternProperties")) {
      return;
    }
    JsonNode values = schema.path("additionalProperties");
    ObjectNode any = values.isObject() ? values.deepCopy() : Description.NODES.objectNode();
    ObjectNode form = media.putObject("schema").put("type", "object");
    form.putObject("patternProperties").set("^", any.put("x-mailgun-name", "fields"));
    if (schema.has("description")) {
      form.set("description", schema.path("description"));
    }
  }

  private static boolean isMisspelt(String contentType) {
    return !contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private boolean hasFiles(JsonNode schema) {
    for (JsonNode property : schema.path("properties")) {
      JsonNode resolved = description.resolve(property);
      JsonNode items = description.resolve(resolved.path("items"));
      if (resolved.path("format").asText().equals("binary")
          || items.path("format").asText().equals("binary")) {
        return true;
      }
    }
    return false;
  }

  private void methods(Operation operation) {
    List<JsonNode> seen = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry :
        operation.node().at("/requestBody/content").properties()) {
      JsonNode schema = entry.getValue().path("schema");
      if (!seen.isEmpty()
          && !seen.contains(schema)
          && entry.getValue() instanceof ObjectNode media
          && !media.has("x-mailgun-method")) {
        media.put("x-mailgun-method", operation.id() + suffix(entry.getKey()));
      }
      seen.add(schema);
    }
  }

  private static String suffix(String contentType) {
    return switch (contentType) {
      case ContentTypes.JSON -> "AsJson";
      case ContentTypes.MULTIPART -> "AsMultipart";
      case ContentTypes.URLENCODED -> "AsForm";
      default -> "As" + Names.upperCamel(contentType.replaceFirst(".*/", ""));
    };
  }

  private void encodings(Map.Entry<String, JsonNode> entry) {
    if (!ContentTypes.isForm(entry.getKey()) || !(entry.getValue() instanceof ObjectNode media)) {
      return;
    }
    JsonNode schema = description.resolve(media.path("schema"));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean described = media.path("encoding").path(property.getKey()).has("contentType");
      if (isStructured(property.getValue()) && !described) {
        media
            .withObject("encoding")
            .withObject(new Pointer("").child(property.getKey()).text())
            .put("contentType", ContentTypes.JSON);
      }
    }
  }

  /** Whether a field of a form holds more than a value or a list of values. */
  private boolean isStructured(JsonNode property) {
    JsonNode resolved = description.resolve(property);
    String type = Types.main(resolved);
    return type.equals("object")
        || (type.equals("array")
            && Types.main(description.resolve(resolved.path("items"))).matches("object|array"));
  }
}
