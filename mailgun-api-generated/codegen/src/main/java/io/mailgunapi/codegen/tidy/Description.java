package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A bundled document that is being tidied, in place.
 *
 * @param document the document
 */
record Description(ObjectNode document) {

  /** Makes nodes that keep fractions as they were written. */
  static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  static final String SCHEMA_PREFIX = "#/components/schemas/";

  /**
   * An operation and where it stands.
   *
   * @param path its path, or the name of its webhook
   * @param item the path item
   * @param method in lower case
   * @param node the operation
   */
  record Operation(String path, ObjectNode item, String method, ObjectNode node) {

    String id() {
      return node.path("operationId").asText("");
    }
  }

  /** The operations of the paths, in the order of the document. */
  List<Operation> operations() {
    return operations("paths");
  }

  /** The operations of paths and webhooks. */
  List<Operation> allOperations() {
    List<Operation> all = new ArrayList<>(operations("paths"));
    all.addAll(operations("webhooks"));
    return all;
  }

  private List<Operation> operations(String key) {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path(key).properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (Kind.METHODS.contains(entry.getKey())
            && entry.getValue() instanceof ObjectNode operation
            && path.getValue() instanceof ObjectNode item) {
          operations.add(new Operation(path.getKey(), item, entry.getKey(), operation));
        }
      }
    }
    return operations;
  }

  /** The named schemas; empty, and not part of the document, where it has none. */
  ObjectNode schemas() {
    return document.path("components").path("schemas") instanceof ObjectNode schemas
        ? schemas
        : NODES.objectNode();
  }

  /** The named schemas, made where there were none. */
  ObjectNode schemasForAdding() {
    return document.withObject("components").withObject("schemas");
  }

  /** What a reference leads to in the end; anything else is returned as it is. */
  JsonNode resolve(JsonNode node) {
    Set<String> seen = new HashSet<>();
    JsonNode here = node;
    while (here.path("$ref").isTextual() && seen.add(here.path("$ref").textValue())) {
      JsonNode target = new Pointer(here.path("$ref").textValue().substring(1)).in(document);
      if (target == null) {
        return MissingNode.getInstance();
      }
      here = target;
    }
    return here;
  }

  /** The name of the schema to which this refers, empty if it refers to none. */
  static String referenced(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith(SCHEMA_PREFIX) ? new Pointer(reference.substring(1)).last() : "";
  }

  static ObjectNode reference(String schema) {
    return NODES
        .objectNode()
        .put("$ref", "#" + new Pointer("/components/schemas").child(schema).text());
  }
}
