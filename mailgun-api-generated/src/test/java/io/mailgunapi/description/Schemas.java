package io.mailgunapi.description;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates bodies against the schemas of the description. */
final class Schemas {
  private static final String ADDRESS = "https://description.invalid/openapi.json";

  private final SchemaRegistry registry;

  Schemas(Description description) {
    String text = description.root().toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, text)));
  }

  List<String> problems(JsonNode schema, JsonNode value) {
    JsonNode copy = schema.deepCopy();
    makeAbsolute(copy);
    Schema compiled = registry.getSchema(copy);
    return compiled.validate(value).stream().map(Object::toString).toList();
  }

  private static void makeAbsolute(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("$ref")) {
      object.put("$ref", ADDRESS + object.path("$ref").asString());
    }
    node.forEach(Schemas::makeAbsolute);
  }
}
