package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Logs: the events of all domains of the account, walked by tokens. */
final class LogArea implements Area {
  private final Function<Boolean, Stream<EventStore>> stores;

  /**
   * Answers from events.
   *
   * @param stores the account's events, its subaccounts' too where true is given
   */
  LogArea(Function<Boolean, Stream<EventStore>> stores) {
    this.stores = stores;
  }

  @Override
  public void register(Handlers handlers) {
    handlers.on("listLogs", this::list);
  }

  private Reply list(Call call) {
    JsonNode body = call.body();
    Instant end = call.has("end") ? WireTimes.read("end", call.text("end", "")) : call.now();
    Instant start;
    if (call.has("duration")) {
      start = TimeRange.before(end, call.text("duration", ""));
    } else if (call.has("start")) {
      start = WireTimes.read("start", call.text("start", ""));
    } else {
      start = end.minus(Duration.ofDays(1));
    }
    Predicate<MailEvent> wanted =
        types(body)
            .and(AnalyticsFilter.of(body.path("filter"), LogArea::values))
            .and(event -> !event.time().isBefore(start) && !event.time().isAfter(end));
    TreeMap<String, MailEvent> found = new TreeMap<>();
    stores
        .apply(body.path("include_subaccounts").asBoolean(false))
        .forEach(
            store ->
                store
                    .matching(wanted)
                    .forEach((key, event) -> found.put(key + event.text("id"), event)));
    JsonNode pagination = body.path("pagination");
    boolean ascending = pagination.path("sort").asString("").endsWith(":asc");
    NavigableMap<String, MailEvent> ordered = ascending ? found : found.descendingMap();
    int limit = pagination.path("limit").asInt(100);
    Page<MailEvent> page =
        Page.of(ordered, PageCursor.ofToken(pagination.path("token").asString("")), limit);
    boolean totals = body.path("include_totals").asBoolean(false);
    ObjectNode tokens = tokens(ordered, page);
    ObjectNode aggregates = Nodes.object();
    if (totals) {
      tokens.put("total", found.size());
      aggregates.put("all", found.size());
    }
    return Reply.ok(
        Nodes.object(
            "start", WireTimes.mail(start, "-0000"),
            "end", WireTimes.mail(end, "-0000"),
            "items", page.items().stream().map(LogShape::of).toList(),
            "pagination", tokens,
            "aggregates", aggregates));
  }

  // A walk ends where no next token is; a result on a single page has no tokens at all.
  private static ObjectNode tokens(NavigableMap<String, MailEvent> all, Page<MailEvent> page) {
    ObjectNode tokens = Nodes.object();
    String after = page.after();
    String before = page.before();
    boolean more = after != null && !all.tailMap(after, false).isEmpty();
    boolean less = before != null && !all.headMap(before, false).isEmpty();
    if (more) {
      tokens.put("next", new PageCursor(PageCursor.Direction.NEXT, after).token());
    }
    if (less) {
      tokens.put("previous", new PageCursor(PageCursor.Direction.PREVIOUS, before).token());
    }
    if (more || less) {
      tokens.put("first", PageCursor.FIRST.token());
      tokens.put("last", new PageCursor(PageCursor.Direction.LAST, null).token());
    }
    return tokens;
  }

  private static Predicate<MailEvent> types(JsonNode body) {
    List<String> types = MetricArea.names(body.path("events"), List.of());
    List<String> metrics = MetricArea.names(body.path("metric_events"), List.of());
    if (types.isEmpty() && metrics.isEmpty()) {
      return event -> true;
    }
    return event ->
        types.contains(event.type())
            || (event.first() && types.contains("unique_" + event.type()))
            || EventCounts.of(event).stream()
                .anyMatch(count -> metrics.contains(count.replaceAll("_count$", "")));
  }

  private static Collection<String> values(MailEvent event, String attribute) {
    JsonNode json = event.json();
    return switch (attribute) {
      case "domain" -> List.of(event.domain());
      case "ip", "ip_pool" -> text(json.at("/envelope/sending-ip"));
      case "recipient_domain" -> text(json.path("recipient-domain"));
      case "recipient_provider" -> text(json.path("recipient-provider"));
      case "country" -> text(json.at("/geolocation/country"));
      case "bot" -> text(json.at("/client-info/bot"));
      case "device" -> text(json.at("/client-info/device-type"));
      case "subaccount" -> text(json.at("/account/id"));
      case "attachment_filename" -> EventFilter.values(event, "attachment");
      case "message_id" -> EventFilter.values(event, "message-id");
      case "mailing_list_address" -> EventFilter.values(event, "list");
      case "tag" -> event.tags();
      case "user_variables" -> List.of(json.path("user-variables").toString());
      case "delivery_status_code" -> text(json.at("/delivery-status/code"));
      case "delivery_status_message" -> text(json.at("/delivery-status/message"));
      case "delivery_status_bounce_type" -> text(json.at("/delivery-status/bounce-type"));
      case "is_routed" -> text(json.at("/flags/is-routed"));
      default -> EventFilter.values(event, attribute);
    };
  }

  private static List<String> text(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (!value.isMissingNode()) {
      texts.add(value.asString(""));
    }
    return texts;
  }
}
