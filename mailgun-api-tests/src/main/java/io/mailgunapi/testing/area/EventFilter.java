package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Which events a query asks for. A field that is named twice must match both times. */
final class EventFilter {
  private static final List<String> FIELDS =
      List.of(
          "event",
          "list",
          "attachment",
          "from",
          "message-id",
          "subject",
          "to",
          "size",
          "recipient",
          "recipients",
          "tags",
          "severity");
  private static final List<String> PARTLY = List.of("from", "subject", "to", "attachment");

  private EventFilter() {}

  static Predicate<MailEvent> of(Call call) {
    Predicate<MailEvent> all = event -> true;
    for (String field : FIELDS) {
      for (String text : call.queryAll(field)) {
        Predicate<Collection<String>> filter = FilterText.read(text, PARTLY.contains(field));
        all = all.and(event -> filter.test(values(event, field)));
      }
    }
    return all;
  }

  /** The values of an event that a field of the query looks at. */
  static List<String> values(MailEvent event, String field) {
    JsonNode json = event.json();
    List<String> values = new ArrayList<>();
    switch (field) {
      case "list" -> add(values, json.at("/mailing-list/address"));
      case "attachment" ->
          json.at("/message/attachments").forEach(file -> add(values, file.path("filename")));
      case "from", "message-id", "subject", "to" ->
          add(values, json.path("message").path("headers").path(field));
      case "size" -> add(values, json.at("/message/size"));
      case "recipients" -> json.at("/message/recipients").forEach(each -> add(values, each));
      case "tags" -> values.addAll(event.tags());
      default -> add(values, json.path(field));
    }
    return values;
  }

  private static void add(List<String> values, JsonNode value) {
    String text = value.asString("");
    if (!text.isEmpty()) {
      values.add(text);
    }
  }
}
