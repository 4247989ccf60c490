package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A request body in one content type, and the method that sends it. */
record Body(String contentType, JsonNode schema, String method) {
  private static final Body NONE = new Body("", MissingNode.getInstance(), "");

  boolean present() {
    return !schema.isMissingNode();
  }

  boolean form() {
    return BodyUse.isForm(contentType);
  }

  boolean multipart() {
    return contentType.startsWith("multipart/");
  }

  /**
   * What a caller hands over: a model, a value that becomes JSON, or what is to be sent as it is.
   */
  JavaType type(Schemas schemas) {
    JavaType described = schemas.typeOf(schema).alone();
    return !form() && RawContent.is(contentType, described)
        ? JavaType.of(JavaType.Kind.RAW_REQUEST)
        : described;
  }

  /** The body that the operation's own method sends: its first content type. */
  static Body first(JsonNode operation) {
    Iterator<Map.Entry<String, JsonNode>> contents =
        operation.path("requestBody").path("content").fields();
    return contents.hasNext() ? of(contents.next()) : NONE;
  }

  /** The bodies that have a method of their own. */
  static List<Body> others(JsonNode operation) {
    List<Body> others = new ArrayList<>();
    operation
        .path("requestBody")
        .path("content")
        .fields()
        .forEachRemaining(
            entry -> {
              if (entry.getValue().has("x-mailgun-method")) {
                others.add(of(entry));
              }
            });
    return others;
  }

  private static Body of(Map.Entry<String, JsonNode> content) {
    return new Body(
        content.getKey(),
        content.getValue().path("schema"),
        content.getValue().path("x-mailgun-method").asText());
  }
}
