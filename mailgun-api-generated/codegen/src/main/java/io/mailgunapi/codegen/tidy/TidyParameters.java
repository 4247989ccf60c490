package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parameters are those that a caller may give: headers that the client writes itself and cookies
 * go, and every parameter has a schema.
 */
record TidyParameters(Description description) {

  private static final Set<String> OWN_HEADERS = Set.of("content-type", "accept", "authorization");

  void apply() {
    DocumentWalk.walk(
        description.document(),
        (kind, at, node) -> {
          if (kind == Kind.PARAMETER && !node.has("$ref") && node instanceof ObjectNode parameter) {
            schema(parameter);
            parameter.set("schema", text(parameter.path("schema")));
            oneValue(parameter);
          }
        });
    for (Operation operation : description.allOperations()) {
      remove(operation.item());
      remove(operation.node());
    }
  }

  private void schema(ObjectNode parameter) {
    if (!parameter.has("schema")) {
      JsonNode media = parameter.path("content").path("application/json").path("schema");
      parameter.remove("content");
      if (media.isMissingNode()) {
        parameter.putObject("schema").put("type", "string");
      } else {
        parameter.set("schema", media);
      }
    }
  }

  /**
   * The same schema where an object, or a list in a list, is text: a query has no place for more.
   */
  private JsonNode text(JsonNode schema) {
    JsonNode resolved = description.resolve(schema);
    if (Types.main(resolved).equals("object")) {
      return Description.NODES.objectNode().put("type", "string");
    }
    JsonNode items = description.resolve(resolved.path("items"));
    if (Types.main(resolved).equals("array") && Types.main(items).matches("object|array")) {
      ObjectNode list = resolved.deepCopy();
      list.putObject("items").put("type", "string");
      return list;
    }
    return schema;
  }

  /** A list in a query repeats its name; one that shall not is the text that the caller joins. */
  private void oneValue(ObjectNode parameter) {
    boolean joined =
        parameter.has("explode")
            ? !parameter.path("explode").asBoolean()
            : parameter.path("style").asText().endsWith("Delimited");
    String type = Types.main(description.resolve(parameter.path("schema")));
    if (joined && type.equals("array") && parameter.path("in").asText().equals("query")) {
      parameter.putObject("schema").put("type", "string");
    }
  }

  private void remove(ObjectNode holder) {
    if (!(holder.path("parameters") instanceof ArrayNode parameters)) {
      return;
    }
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode parameter : parameters) {
      JsonNode resolved = description.resolve(parameter);
      String name = resolved.path("name").asText().toLowerCase(Locale.ROOT);
      String place = resolved.path("in").asText();
      boolean ours = place.equals("header") && OWN_HEADERS.contains(name);
      if (!ours && Set.of("path", "query", "header").contains(place)) {
        kept.add(parameter);
      }
    }
    if (kept.isEmpty()) {
      holder.remove("parameters");
    } else if (kept.size() != parameters.size()) {
      parameters.removeAll().addAll(kept);
    }
  }
}
