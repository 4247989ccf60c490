package io.mailgunapi.codegen.lint;

import java.util.List;
import java.util.Locale;

/**
 * An operation of the description.
 *
 * @param path the path, or the name of the webhook
 * @param method in lower case
 * @param node the operation itself
 * @param parameters its own and its path's parameters, as they stand there
 * @param webhook whether Mailgun calls us, not we Mailgun
 */
record SpecOperation(
    String path, String method, Node node, List<Node> parameters, boolean webhook) {

  String id() {
    return node.text("operationId");
  }

  /** How messages call it. */
  String name() {
    return id().isEmpty() ? method.toUpperCase(Locale.ROOT) + " " + path : id();
  }
}
