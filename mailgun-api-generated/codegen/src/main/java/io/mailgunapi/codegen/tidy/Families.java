package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Properties such as {@code h:X-My-Header} and {@code v:my-var} are samples of open families: any
 * header, any variable. They become patterns.
 */
final class Families {

  private static final Map<String, String> NAMES = Map.of("h:", "headers", "v:", "variables");
  private static final Map<String, String> PATTERN_NAMES =
      Map.of("^h:", "headers", "^v:", "variables", "^o:", "options", "^t:", "templateOptions");

  private Families() {}

  static void apply(ObjectNode schema) {
    for (Map.Entry<String, JsonNode> family : schema.path("patternProperties").properties()) {
      if (family.getValue() instanceof ObjectNode values && !values.has("x-mailgun-name")) {
        String letters = Names.lowerCamel(family.getKey() + "-fields");
        values.put("x-mailgun-name", PATTERN_NAMES.getOrDefault(family.getKey(), letters));
      }
    }
    if (!(schema.path("properties") instanceof ObjectNode properties)) {
      return;
    }
    List<String> keys = new ArrayList<>();
    properties.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      String prefix = key.length() > 2 ? key.substring(0, 2) : "";
      if (NAMES.containsKey(prefix)) {
        JsonNode sample = properties.remove(key);
        ObjectNode families = schema.withObject("patternProperties");
        if (!families.has("^" + prefix)) {
          families.set("^" + prefix, family(prefix, sample));
        }
      }
    }
    if (properties.isEmpty()) {
      schema.remove("properties");
    }
  }

  private static ObjectNode family(String prefix, JsonNode sample) {
    ObjectNode family = Description.NODES.objectNode();
    family.put("x-mailgun-name", NAMES.getOrDefault(prefix, "fields"));
    if (prefix.equals("h:")) {
      family.put("type", "string");
    }
    if (sample.has("description")) {
      family.set("description", sample.path("description"));
    }
    return family;
  }
}
