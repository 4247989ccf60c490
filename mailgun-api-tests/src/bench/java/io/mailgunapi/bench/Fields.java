package io.mailgunapi.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a JSON object whose members keep their order. */
final class Fields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private Fields() {}

  static Fields of() {
    return new Fields();
  }

  Fields put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  Map<String, Object> map() {
    return fields;
  }
}
