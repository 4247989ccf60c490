package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A successful answer in one content type, and the method that asks for it. */
record Answer(String contentType, JsonNode schema, String method) {
  private static final Answer NONE = new Answer("", MissingNode.getInstance(), "");

  /** What a call gives: a model, the value of JSON, or what came as it came. */
  JavaType type(Schemas schemas) {
    JavaType described = schemas.typeOf(schema).alone();
    return RawContent.is(contentType, described)
        ? JavaType.of(JavaType.Kind.RAW_RESPONSE)
        : described;
  }

  /**
   * The answer of the operation's own method: the first content type of the first success status
   * that has one.
   */
  static Answer first(JsonNode operation) {
    for (Map.Entry<String, JsonNode> content : contents(operation)) {
      if (!content.getValue().has("x-mailgun-method")) {
        return of(content);
      }
    }
    return NONE;
  }

  /** The answers that have a method of their own. */
  static List<Answer> others(JsonNode operation) {
    List<Answer> others = new ArrayList<>();
    for (Map.Entry<String, JsonNode> content : contents(operation)) {
      if (content.getValue().has("x-mailgun-method")) {
        others.add(of(content));
      }
    }
    return others;
  }

  private static List<Map.Entry<String, JsonNode>> contents(JsonNode operation) {
    List<Map.Entry<String, JsonNode>> contents = new ArrayList<>();
    operation
        .path("responses")
        .fields()
        .forEachRemaining(
            response -> {
              if (response.getKey().startsWith("2") && contents.isEmpty()) {
                response.getValue().path("content").fields().forEachRemaining(contents::add);
              }
            });
    return contents;
  }

  private static Answer of(Map.Entry<String, JsonNode> content) {
    return new Answer(
        content.getKey(),
        content.getValue().path("schema"),
        content.getValue().path("x-mailgun-method").asText());
  }
}
