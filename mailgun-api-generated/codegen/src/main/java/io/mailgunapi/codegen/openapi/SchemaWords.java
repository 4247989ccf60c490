package io.mailgunapi.codegen.openapi;

import java.util.Map;
import java.util.Set;

/** The words with which schemas are written after spec/README.md, vendor extensions apart. */
public final class SchemaWords {

  /** What may stand in a schema. */
  public static final Set<String> KEYWORDS =
      Set.of(
          "$ref",
          "type",
          "format",
          "description",
          "properties",
          "patternProperties",
          "required",
          "items",
          "additionalProperties",
          "enum",
          "default",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "uniqueItems",
          "pattern",
          "example",
          "examples",
          "deprecated");

  /** The types of JSON. */
  public static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object", "null");

  /** The formats that say more than their type, by type. */
  public static final Map<String, Set<String>> FORMATS =
      Map.of(
          "string",
          Set.of(
              "rfc2822",
              "date-time",
              "local-date-time",
              "decimal",
              "password",
              "binary",
              "date",
              "uri"),
          "number",
          Set.of("double", "epoch-seconds"),
          "integer",
          Set.of("int32", "int64", "epoch-seconds", "epoch-millis"));

  private SchemaWords() {}
}
