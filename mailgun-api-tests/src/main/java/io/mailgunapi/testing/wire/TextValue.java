package io.mailgunapi.testing.wire;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives a text from a query or a form the JSON type that its schema asks for. */
final class TextValue {
  private final SchemaView view;

  TextValue(SchemaView view) {
    this.view = view;
  }

  /** The value; the text itself where it doesn't read as what the schema wants. */
  JsonNode read(JsonNode schema, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (!view.hasType(schema, "string")) {
      if (view.hasType(schema, "integer") && text.matches("-?[0-9]{1,18}")) {
        return nodes.numberNode(Long.parseLong(text));
      }
      if (view.hasType(schema, "number") && text.matches("-?[0-9]+(?:\\.[0-9]+)?")) {
        return nodes.numberNode(new BigDecimal(text));
      }
      if (view.hasType(schema, "boolean") && (text.equals("true") || text.equals("false"))) {
        return nodes.booleanNode(Boolean.parseBoolean(text));
      }
    }
    return nodes.stringNode(text);
  }
}
