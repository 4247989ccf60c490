package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of the bundled description, and where in the bundle it lies.
 *
 * @param at where
 * @param json what; a missing node where there is nothing
 */
record Node(Pointer at, JsonNode json) {

  Node child(String key) {
    return new Node(at.child(key), json.path(key));
  }

  boolean has(String key) {
    return json.has(key);
  }

  String text(String key) {
    return json.path(key).asText("");
  }

  /** The values of an object, each under its key. */
  List<Node> values() {
    return json.properties().stream().map(entry -> child(entry.getKey())).toList();
  }

  /** The entries of an array. */
  List<Node> entries() {
    return IntStream.range(0, json.isArray() ? json.size() : 0)
        .mapToObj(i -> new Node(at.child(i), json.path(i)))
        .toList();
  }

  /** The key or index under which this lies. */
  String key() {
    return at.last();
  }
}
