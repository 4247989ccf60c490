package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.Violation;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Words what is wrong with a request the way the operation's service does. */
final class BadRequests {
  private BadRequests() {}

  static Refusal of(ApiOperation operation, List<Violation> violations) {
    Violation first = violations.get(0);
    ObjectNode body = Nodes.object();
    if (operation.tag().equals("Email Preview")) {
      body.set("error", Nodes.object("name", "bad_request", "message", first.message()));
    } else {
      body.put("message", first.message());
    }
    // The services of webhooks show the fields of their error structures.
    if (operation.tag().endsWith("Webhooks")) {
      body.put("Field", first.field());
      if (first.value() != null) {
        body.put("Value", first.value());
      }
    }
    return new Refusal(Reply.of(400, body));
  }

  /** The key is wrong: some services say so in JSON, sending says one word. */
  static Refusal unauthorized(ApiOperation operation) {
    if (operation.tag().equals("Messages")) {
      return Refusal.text(401, "Forbidden");
    }
    if (operation.tag().equals("Email Preview")) {
      return new Refusal(
          Reply.of(
              401,
              Nodes.object(
                  "error",
                  Nodes.object("name", "unauthorized", "message", "Invalid private key"))));
    }
    return Refusal.of(401, "Invalid private key");
  }
}
