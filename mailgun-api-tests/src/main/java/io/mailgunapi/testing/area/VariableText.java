package io.mailgunapi.testing.area;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a {@code v:} field: JSON objects and lists are brought back as such. */
final class VariableText {
  private VariableText() {}

  static JsonNode read(JsonNode value) {
    String text = value.asString("");
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return value;
    }
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      return value;
    }
  }
}
