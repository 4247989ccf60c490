package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The places outside of the named schemas where a schema stands: in parameters, bodies, headers.
 */
final class SchemaPlaces {

  private SchemaPlaces() {}

  /** Replaces each schema by another. */
  static void replace(JsonNode document, UnaryOperator<JsonNode> tidy) {
    List<ObjectNode> holders = new ArrayList<>();
    DocumentWalk.walk(
        document,
        (kind, at, node) -> {
          boolean holder = kind == Kind.PARAMETER || kind == Kind.HEADER || kind == Kind.MEDIA_TYPE;
          if (holder && node.has("schema") && node instanceof ObjectNode object) {
            holders.add(object);
          }
        });
    for (ObjectNode holder : holders) {
      holder.set("schema", tidy.apply(holder.path("schema")));
    }
  }
}
