package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.ArrayList;
import java.util.List;

/** What a description offers and the client made of it does not. */
public final class LeftOut {

  private LeftOut() {}

  /**
   * A sentence for each, with the place in the document.
   *
   * @param bundle a document of OpenAPI 3.0 or 3.1 without references to other files
   */
  public static List<String> of(ObjectNode bundle) {
    List<String> sentences = new ArrayList<>();
    DocumentWalk.walk(
        bundle,
        (kind, at, node) -> {
          if (kind == Kind.PARAMETER && node.path("in").asText().equals("cookie")) {
            String name = node.path("name").asText();
            sentences.add(
                "The cookie '" + name + "' is left out, for the client keeps none: " + at);
          } else if (kind == Kind.OPERATION && at.last().equals("trace")) {
            sentences.add("The operation is left out, for Retrofit has no TRACE: " + at);
          }
        });
    return sentences;
  }
}
