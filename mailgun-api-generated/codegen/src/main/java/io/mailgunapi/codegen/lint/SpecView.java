package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mailgunapi.codegen.bundle.Bundle;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundled description, as the checks look at it. */
final class SpecView {

  private final Bundle bundle;

  SpecView(Bundle bundle) {
    this.bundle = bundle;
  }

  Bundle bundle() {
    return bundle;
  }

  Node root() {
    return new Node(Pointer.ROOT, bundle.document());
  }

  /** Every node of a kind, in the order of the document; references are not followed. */
  List<Node> all(Kind kind) {
    List<Node> nodes = new ArrayList<>();
    DocumentWalk.walk(
        bundle.document(),
        (found, at, json) -> {
          if (found == kind && json.isObject()) {
            nodes.add(new Node(at, json));
          }
        });
    return nodes;
  }

  /** The node that a reference leads to in the end; any other node is returned as it is. */
  Node resolve(Node node) {
    Node here = node;
    Set<Pointer> seen = new LinkedHashSet<>();
    while (here.json().path("$ref").isTextual() && seen.add(here.at())) {
      Pointer target = new Pointer(here.text("$ref").substring(1));
      JsonNode json = target.in(bundle.document());
      here = new Node(target, json == null ? MissingNode.getInstance() : json);
    }
    return here;
  }

  /** The schemas that have names. */
  List<Node> namedSchemas() {
    return root().child("components").child("schemas").values();
  }

  /** The operations of the API. */
  List<SpecOperation> operations() {
    return operations("paths");
  }

  /** What Mailgun calls at the receiver. */
  List<SpecOperation> webhooks() {
    return operations("webhooks");
  }

  private List<SpecOperation> operations(String key) {
    List<SpecOperation> operations = new ArrayList<>();
    for (Node item : root().child(key).values()) {
      for (Node operation : item.values()) {
        if (Kind.METHODS.contains(operation.key())) {
          List<Node> parameters =
              Stream.of(item, operation)
                  .flatMap(holder -> holder.child("parameters").entries().stream())
                  .toList();
          operations.add(
              new SpecOperation(
                  item.key(), operation.key(), operation, parameters, key.equals("webhooks")));
        }
      }
    }
    return operations;
  }

  /** The types of a schema, of a reference's target too; empty where it names none. */
  Set<String> types(Node schema) {
    JsonNode type = resolve(schema).json().path("type");
    return type.isArray()
        ? Stream.iterate(0, i -> i + 1)
            .limit(type.size())
            .map(i -> type.path(i).asText())
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : type.isTextual() ? Set.of(type.asText()) : Set.of();
  }
}
