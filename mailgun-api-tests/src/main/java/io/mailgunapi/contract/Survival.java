package io.mailgunapi.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is lost or changed on the way from one JSON value to another, in the sense of the
 * description: times are compared as instants, numbers by value, and a null, an empty list and a
 * field that is left out are the same. Immutable.
 */
final class Survival {
  private static final String LONE_LIST = "x-mailgun-list";

  private final SchemaLens lens;

  Survival(SchemaLens lens) {
    this.lens = lens;
  }

  /** Adds a reason for every value of {@code before} that {@code after} does not have. */
  void compare(
      JsonNode schema, JsonNode before, JsonNode after, String pointer, List<String> reasons) {
    if (before.isMissingNode() || before.isNull()) {
      return;
    }
    if (after.isMissingNode() || after.isNull()) {
      if (!meansNothing(schema, before)) {
        reasons.add(at(pointer) + " was lost: " + brief(before));
      }
      return;
    }
    if (lens.types(schema).isEmpty() || freeForm(schema, before)) {
      if (!same(before, after)) {
        reasons.add(changed(pointer, before, after));
      }
    } else if (before.isObject() && after.isObject()) {
      compareFields(schema, before, after, pointer, reasons);
    } else if (before.isArray() && after.isArray()) {
      compareItems(schema, before, after, pointer, reasons);
    } else if (before.isArray() && after.isObject() && lens.resolve(schema).has(LONE_LIST)) {
      // A list that may stand in place of the object is read as one of its fields.
      String name = lens.resolve(schema).path(LONE_LIST).asString();
      compare(lens.property(schema, name), before, after.path(name), pointer, reasons);
    } else if (before.isArray() && before.isEmpty() && after.isObject() && after.isEmpty()) {
      return;
    } else if (after.isArray() && after.size() == 1 && !before.isContainer()) {
      compare(lens.items(schema), before, after.get(0), pointer, reasons);
    } else if (!sameScalar(schema, before, after)) {
      reasons.add(changed(pointer, before, after));
    }
  }

  private void compareFields(
      JsonNode schema, JsonNode before, JsonNode after, String pointer, List<String> reasons) {
    for (Map.Entry<String, JsonNode> field : before.properties()) {
      String name = lens.mainName(schema, field.getKey());
      JsonNode property = lens.property(schema, name);
      String place = pointer + "/" + field.getKey();
      if (!property.isMissingNode()) {
        compare(property, field.getValue(), after.path(name), place, reasons);
      } else if (lens.keepsUnknown(schema) && !same(field.getValue(), after.path(name))) {
        reasons.add(changed(place, field.getValue(), after.path(name)));
      }
    }
  }

  private void compareItems(
      JsonNode schema, JsonNode before, JsonNode after, String pointer, List<String> reasons) {
    int kept = 0;
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).isNull() && !lens.types(lens.items(schema)).isEmpty()) {
        continue;
      }
      compare(lens.items(schema), before.get(i), after.path(kept), pointer + "/" + i, reasons);
      kept++;
    }
    if (after.size() != kept) {
      reasons.add(at(pointer) + " had " + kept + " items and has " + after.size());
    }
  }

  /** Maps without named fields, and objects where text is allowed, are taken as they are. */
  private boolean freeForm(JsonNode schema, JsonNode before) {
    return before.isObject()
        && !lens.isModel(schema)
        && !lens.resolve(schema).path("additionalProperties").isObject();
  }

  private boolean meansNothing(JsonNode schema, JsonNode value) {
    if (value.isContainer()) {
      return value.isEmpty() || allNull(value);
    }
    boolean notText = !lens.is(schema, "string") || Moments.isTime(lens.format(schema));
    return value.isString()
        && value.asString().isEmpty()
        && (notText || lens.format(schema).equals("decimal"));
  }

  private static boolean allNull(JsonNode value) {
    for (JsonNode each : value) {
      if (!each.isNull()) {
        return false;
      }
    }
    return value.isArray();
  }

  private boolean sameScalar(JsonNode schema, JsonNode before, JsonNode after) {
    String format = lens.format(schema);
    if (Moments.isTime(format)) {
      @Nullable Instant was = Moments.read(format, before);
      if (was != null) {
        return was.equals(Moments.read(format, after));
      }
    }
    return same(before, after);
  }

  /** Equal by value: 1 is 1.0 is "1", true is "true"; order of fields is nothing. */
  static boolean same(JsonNode one, JsonNode other) {
    if (one.isObject() && other.isObject()) {
      for (Map.Entry<String, JsonNode> field : one.properties()) {
        JsonNode there = other.path(field.getKey());
        if (there.isMissingNode() ? !field.getValue().isNull() : !same(field.getValue(), there)) {
          return false;
        }
      }
      return one.size() >= other.size();
    }
    if (one.isArray() && other.isArray()) {
      for (int i = 0; i < one.size(); i++) {
        if (!same(one.get(i), other.path(i))) {
          return false;
        }
      }
      return one.size() == other.size();
    }
    if (one.isContainer() || other.isContainer() || one.isNull() || other.isNull()) {
      return one.equals(other);
    }
    return one.asString().equals(other.asString()) || sameNumber(one, other);
  }

  private static boolean sameNumber(JsonNode one, JsonNode other) {
    if (!one.isNumber() && !other.isNumber()) {
      return sameDecimalText(one.asString(), other.asString());
    }
    return sameDecimalText(one.asString(), other.asString())
        || (one.isNumber() && other.isNumber() && one.doubleValue() == other.doubleValue());
  }

  private static boolean sameDecimalText(String one, String other) {
    if (one.length() > 60 || other.length() > 60) {
      return false;
    }
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String changed(String pointer, JsonNode before, JsonNode after) {
    return after.isMissingNode()
        ? at(pointer) + " was lost: " + brief(before)
        : at(pointer) + " was changed from " + brief(before) + " to " + brief(after);
  }

  private static String at(String pointer) {
    return pointer.isEmpty() ? "the value" : pointer;
  }

  private static String brief(JsonNode value) {
    String text = value.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
