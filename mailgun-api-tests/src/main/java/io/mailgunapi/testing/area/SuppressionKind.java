package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the lists of bounces, complaints and unsubscribes differ.
 *
 * @param one the word in operation ids, such as {@code Bounce}
 * @param added what the answer says behind the number of added addresses
 * @param addedOne what it says when a form added one
 * @param removed what it says when one was removed
 * @param removedAll what it says when all were
 * @param list the list of a domain
 * @param entry makes an entry of a record and the time
 */
record SuppressionKind(
    String one,
    String added,
    String addedOne,
    String removed,
    String removedAll,
    Function<Suppressions, TreeMap<String, ObjectNode>> list,
    BiFunction<JsonNode, Instant, ObjectNode> entry) {

  static final SuppressionKind BOUNCES =
      new SuppressionKind(
          "Bounce",
          "addresses have been added to the bounces table",
          "Address has been added to the bounces table",
          "Bounced address has been removed",
          "Bounced addresses for this domain have been removed",
          lists -> lists.bounces,
          (record, now) ->
              Nodes.object(
                  "address", Suppressions.key(record.path("address").asString("")),
                  "code", text(record, "code", "550"),
                  "error", text(record, "error", ""),
                  "created_at", time(record, now)));

  static final SuppressionKind COMPLAINTS =
      new SuppressionKind(
          "Complaint",
          "complaint addresses have been added to the complaints table",
          "Address has been added to the complaints table",
          "Spam complaint has been removed",
          "Complaint addresses for this domain have been removed",
          lists -> lists.complaints,
          (record, now) ->
              Nodes.object(
                  "address", Suppressions.key(record.path("address").asString("")),
                  "count", 1,
                  "created_at", time(record, now)));

  static final SuppressionKind UNSUBSCRIBES =
      new SuppressionKind(
          "Unsubscribe",
          "addresses have been added to the unsubscribes table",
          "Address has been added to the unsubscribes table",
          "Unsubscribe event has been removed",
          "Unsubscribe addresses for this domain have been removed",
          lists -> lists.unsubscribes,
          (record, now) ->
              Nodes.object(
                  "address", Suppressions.key(record.path("address").asString("")),
                  "tags", tags(record),
                  "created_at", time(record, now)));

  private static String text(JsonNode record, String field, String otherwise) {
    String text = record.path(field).asString("");
    return text.isEmpty() ? otherwise : text;
  }

  /** A record may say when it happened; otherwise it is now. */
  static String time(JsonNode record, Instant now) {
    String text = record.path("created_at").asString("");
    return WireTimes.mail(text.isEmpty() ? now : WireTimes.read("created_at", text), "UTC");
  }

  private static JsonNode tags(JsonNode record) {
    JsonNode tags = record.path("tags");
    if (tags.isArray() && !tags.isEmpty()) {
      return tags;
    }
    String tag = text(record, "tag", text(record, "tags", "*"));
    return Nodes.array(List.of(tag));
  }

  /** The operation of this kind that {@code pattern} names, such as {@code list%ss}. */
  String operation(String pattern) {
    return pattern.formatted(one);
  }

  /** A record from the columns of a file. */
  ObjectNode fromColumns(Map<String, String> columns, Instant now) {
    ObjectNode record = Nodes.object();
    columns.forEach(record::put);
    return entry.apply(record, now);
  }
}
