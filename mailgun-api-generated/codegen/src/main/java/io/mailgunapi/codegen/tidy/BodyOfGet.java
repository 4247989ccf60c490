package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.tidy.Description.Operation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A GET has no body; the fields of one are query parameters in truth. */
record BodyOfGet(Description description) {

  void apply() {
    for (Operation operation : description.operations()) {
      if (operation.method().matches("get|head") && operation.node().has("requestBody")) {
        JsonNode body = operation.node().remove("requestBody");
        Set<String> known = known(operation);
        for (JsonNode media : body.path("content")) {
          add(operation, description.resolve(media.path("schema")), known);
        }
      }
    }
  }

  private Set<String> known(Operation operation) {
    Set<String> names = new HashSet<>();
    for (ObjectNode holder : new ObjectNode[] {operation.item(), operation.node()}) {
      for (JsonNode parameter : holder.path("parameters")) {
        names.add(description.resolve(parameter).path("name").asText());
      }
    }
    return names;
  }

  private void add(Operation operation, JsonNode schema, Set<String> known) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean file =
          description.resolve(property.getValue()).path("format").asText().equals("binary");
      if (file || !known.add(property.getKey())) {
        continue;
      }
      ArrayNode parameters = operation.node().withArray("parameters");
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", property.getKey()).put("in", "query");
      if (required.contains(property.getKey())) {
        parameter.put("required", true);
      }
      if (property.getValue().has("description")) {
        parameter.set("description", property.getValue().path("description"));
      }
      ObjectNode value = property.getValue().deepCopy();
      value.remove("description");
      boolean object = Types.main(description.resolve(value)).equals("object");
      parameter.set(
          "schema", object ? Description.NODES.objectNode().put("type", "string") : value);
    }
  }
}
