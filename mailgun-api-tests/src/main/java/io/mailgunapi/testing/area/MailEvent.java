package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened to a message.
 *
 * @param domain the sending domain's name
 * @param time when
 * @param first whether it is the first of its kind for this message and recipient
 * @param json the event as {@code listEvents} shows it
 */
record MailEvent(String domain, Instant time, boolean first, ObjectNode json) {

  String type() {
    return text("event");
  }

  /** A field as text, empty if it is not there. */
  String text(String field) {
    return json.path(field).asString("");
  }

  List<String> tags() {
    List<String> tags = new ArrayList<>();
    json.path("tags").forEach(tag -> tags.add(tag.asString()));
    return tags;
  }

  /** The name of the webhook that reports it. */
  String webhookName() {
    if (type().equals("failed")) {
      return text("severity").equals("temporary") ? "temporary_fail" : "permanent_fail";
    }
    return type();
  }
}
