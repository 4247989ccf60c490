package io.mailgunapi.description;

import static io.mailgunapi.description.Description.mainType;

import io.mailgunapi.json.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds the fields of an example that the description names and that did not survive decoding and
 * encoding with an equal value. How zones and numbers are spelled, and that a null list becomes an
 * empty or missing one, does not count.
 */
final class Survival {
  private static final Set<String> TIMES =
      Set.of("rfc2822", "date-time", "local-date-time", "epoch-seconds", "epoch-millis");

  private final Description description;
  private final List<String> losses = new ArrayList<>();

  Survival(Description description) {
    this.description = description;
  }

  List<String> losses(JsonNode schema, JsonNode before, JsonNode after) {
    compare(schema, before, after, "$");
    return losses;
  }

  private void compare(JsonNode schema, JsonNode before, JsonNode after, String path) {
    JsonNode resolved = description.resolve(schema);
    if (before.isNull() || before.isContainer() && before.isEmpty()) {
      if (!after.isMissingNode() && !after.isNull() && !(after.isContainer() && after.isEmpty())) {
        lost(path, before, after);
      }
    } else if (mainType(resolved).equals("array")) {
      compareLists(resolved, before, after, path);
    } else if (before.isObject() && after.isObject()) {
      compareObjects(resolved, before, after, path);
    } else if (!sameScalar(resolved, before, after)) {
      lost(path, before, after);
    }
  }

  private void compareLists(JsonNode schema, JsonNode before, JsonNode after, String path) {
    List<JsonNode> items = new ArrayList<>();
    if (before.isArray()) {
      before.forEach(items::add);
    } else {
      items.add(before);
    }
    if (items.size() != after.size()) {
      lost(path, before, after);
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      compare(schema.path("items"), items.get(i), after.path(i), path + "[" + i + "]");
    }
  }

  private void compareObjects(JsonNode schema, JsonNode before, JsonNode after, String path) {
    for (Map.Entry<String, JsonNode> field : before.properties()) {
      String name = mainName(schema, field.getKey());
      String at = path + "." + field.getKey();
      if (schema.path("properties").has(name)) {
        compare(schema.path("properties").path(name), field.getValue(), after.path(name), at);
      } else if (description.additional(schema).isObject()) {
        compare(description.additional(schema), field.getValue(), after.path(name), at);
      } else if (description.keepsUnknown(schema) || !Description.isModel(schema)) {
        if (!sameFreeForm(field.getValue(), after.path(name))) {
          lost(at, field.getValue(), after.path(name));
        }
      }
    }
  }

  private static String mainName(JsonNode schema, String wireName) {
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      for (JsonNode alias : property.getValue().path("x-mailgun-aliases")) {
        if (alias.asString().equals(wireName)) {
          return property.getKey();
        }
      }
    }
    return wireName;
  }

  private static boolean sameScalar(JsonNode schema, JsonNode before, JsonNode after) {
    if (after.isContainer() || after.isMissingNode()) {
      return false;
    }
    String format = schema.path("format").asString("");
    if (TIMES.contains(format)) {
      return before.asString().isEmpty()
          || Times.parse(before.asString()).isEqual(Times.parse(after.asString()));
    }
    if (before.isNumber() && after.isNumber() || format.equals("decimal")) {
      return decimal(before).compareTo(decimal(after)) == 0;
    }
    return before.asString().equals(after.asString());
  }

  private static BigDecimal decimal(JsonNode number) {
    return new BigDecimal(number.asString());
  }

  private static boolean sameFreeForm(JsonNode before, JsonNode after) {
    if (before.isNumber() && after.isNumber()) {
      return before.isIntegralNumber() == after.isIntegralNumber()
          && decimal(before).compareTo(decimal(after)) == 0;
    }
    if (before.isObject()) {
      return after.isObject()
          && before.size() == after.size()
          && before.properties().stream()
              .allMatch(field -> sameFreeForm(field.getValue(), after.path(field.getKey())));
    }
    return before.equals(after);
  }

  private void lost(String path, JsonNode before, JsonNode after) {
    losses.add(path + ": " + before + " became " + (after.isMissingNode() ? "nothing" : after));
  }
}
