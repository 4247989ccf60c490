package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The places of an operation where a schema may stand: parameters, bodies, answers; each with names
 * for a schema that has none.
 */
record OperationPlaces(Operation operation) {

  void visit(BiConsumer<ObjectNode, Wishes> visitor) {
    String base = Names.capital(operation.id());
    for (ObjectNode holder : List.of(operation.item(), operation.node())) {
      for (JsonNode parameter : holder.path("parameters")) {
        // A parameter whose spelling of true and false is given becomes a boolean, not a class.
        if (parameter instanceof ObjectNode object
            && object.has("schema")
            && !object.has("x-mailgun-boolean")) {
          String own = Names.upperCamel(object.path("name").asText());
          visitor.accept(object, Wishes.field(base, own));
        }
      }
    }
    for (Map.Entry<String, JsonNode> media :
        operation.node().path("requestBody").path("content").properties()) {
      visit(
          media.getValue(),
          Wishes.body(base + "Request", base + ContextNames.form(media.getKey()) + "Request"),
          visitor);
    }
    boolean first = true;
    for (Map.Entry<String, JsonNode> answer : operation.node().path("responses").properties()) {
      boolean success = answer.getKey().startsWith("2");
      String reason = ContextNames.reason(answer.getKey());
      for (JsonNode media : answer.getValue().path("content")) {
        visit(
            media,
            success && first
                ? Wishes.body(base + "Response", base + reason + "Response")
                : Wishes.body(base + reason, base + reason + "Response"),
            visitor);
      }
      first &= !success;
    }
  }

  private static void visit(JsonNode media, Wishes wishes, BiConsumer<ObjectNode, Wishes> visitor) {
    if (media instanceof ObjectNode holder && holder.has("schema")) {
      visitor.accept(holder, wishes);
    }
  }
}
