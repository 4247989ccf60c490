package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;

/** Which counts of the metrics an event adds one to. */
final class EventCounts {
  private EventCounts() {}

  static List<String> of(MailEvent event) {
    List<String> names = new ArrayList<>();
    switch (event.type()) {
      case "accepted" -> {
        boolean incoming = event.json().at("/flags/is-routed").asBoolean(false);
        names.addAll(
            List.of(
                "accepted_count",
                incoming ? "accepted_incoming_count" : "accepted_outgoing_count"));
      }
      case "delivered" -> {
        names.addAll(
            List.of("delivered_count", "delivered_smtp_count", "processed_count", "sent_count"));
        boolean first = event.json().at("/delivery-status/attempt-no").asInt(1) == 1;
        names.addAll(
            first
                ? List.of("delivered_first_attempt_count")
                : List.of("delivered_subsequent_count", "delivered_two_plus_attempts_count"));
      }
      case "failed" -> failed(event, names);
      case "opened", "clicked" -> {
        names.add(event.type() + "_count");
        if (event.first()) {
          names.add("unique_" + event.type() + "_count");
        }
      }
      case "stored", "complained", "unsubscribed" -> names.add(event.type() + "_count");
      default -> {}
    }
    return names;
  }

  private static void failed(MailEvent event, List<String> names) {
    names.add("failed_count");
    if (event.text("severity").equals("temporary")) {
      names.addAll(List.of("temporary_failed_count", "delayed_first_attempt_count"));
      return;
    }
    names.addAll(List.of("permanent_failed_count", "processed_count"));
    switch (event.text("reason")) {
      case "suppress-bounce" -> names.add("suppressed_bounces_count");
      case "suppress-unsubscribe" -> names.add("suppressed_unsubscribed_count");
      case "suppress-complaint" -> names.add("suppressed_complaints_count");
      case "espblock" -> names.add("permanent_failed_esp_block_count");
      default -> names.add("bounced_count");
    }
    switch (event.json().at("/delivery-status/bounce-type").asString("")) {
      case "hard" -> names.add("hard_bounces_count");
      case "soft" -> names.add("soft_bounces_count");
      default -> {}
    }
  }
}
