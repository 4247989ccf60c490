package io.mailgunapi.testing.area;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns an event into the row that the logs have for it. */
final class LogShape {
  private LogShape() {}

  static ObjectNode of(MailEvent event) {
    ObjectNode row = event.json().deepCopy();
    row.remove(List.of("timestamp", "recipients"));
    row.put("@timestamp", WireTimes.isoMillis(event.time()));
    row.put("user-variables", event.json().path("user-variables").toString());
    JsonNode url = event.json().at("/storage/url");
    if (!url.isMissingNode()) {
      ((ObjectNode) row.get("storage")).set("url", Nodes.array(List.of(url)));
    }
    return row;
  }
}
