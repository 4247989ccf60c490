package io.mailgunapi.codegen.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Visits every node of a bundled document that the grammar of OpenAPI names, parents first. */
public final class DocumentWalk {

  /** Is told of every node. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * A node. Where it is an object with {@code $ref}, that is not followed.
     *
     * @param kind what the place of the node asks for
     * @param at where it lies
     */
    void visit(Kind kind, Pointer at, JsonNode node);
  }

  private final Visitor visitor;

  private DocumentWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Visits a whole document. */
  public static void walk(JsonNode document, Visitor visitor) {
    walk(Kind.DOCUMENT, Pointer.ROOT, document, visitor);
  }

  /** Visits a node and what lies in it. */
  public static void walk(Kind kind, Pointer at, JsonNode node, Visitor visitor) {
    new DocumentWalk(visitor).node(kind, at, node);
  }

  private void node(Kind kind, Pointer at, JsonNode node) {
    visitor.visit(kind, at, node);
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Kind.Child child = kind.child(entry.getKey());
      if (child != null) {
        children(child, at.child(entry.getKey()), entry.getValue());
      }
    }
  }

  private void children(Kind.Child child, Pointer at, JsonNode value) {
    switch (child.shape()) {
      case ONE -> node(child.kind(), at, value);
      case LIST -> {
        for (int i = 0; i < value.size() && value.isArray(); i++) {
          node(child.kind(), at.child(i), value.path(i));
        }
      }
      case MAP ->
          value
              .properties()
              .forEach(entry -> node(child.kind(), at.child(entry.getKey()), entry.getValue()));
    }
  }
}
