package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Events of a domain. */
final class EventArea implements Area {
  private final DomainStore domains;
  private final EventStore events;

  EventArea(DomainStore domains, EventStore events) {
    this.domains = domains;
    this.events = events;
  }

  @Override
  public void register(Handlers handlers) {
    handlers.on("listEvents", this::list);
  }

  private Reply list(Call call) {
    StoredDomain domain = domains.of(call);
    Instant begin = time(call, "begin");
    Instant end = time(call, "end");
    boolean ascending = ascending(call, begin, end);
    Instant from = ascending ? begin : end;
    Instant until = ascending ? end : begin;
    Predicate<MailEvent> wanted =
        EventFilter.of(call)
            .and(event -> event.domain().equals(domain.name()))
            .and(event -> from == null || !event.time().isBefore(from))
            .and(event -> until == null || !event.time().isAfter(until));
    NavigableMap<String, MailEvent> found = events.matching(wanted);
    int limit = call.queryInt("limit", 100);
    Page<MailEvent> page =
        Page.of(
            ascending ? found : found.descendingMap(),
            PageCursor.ofToken(call.query("page")),
            limit);
    ObjectNode links = new Links(call, limit).tokens(page);
    links
        .properties()
        .forEach(link -> links.put(link.getKey(), EventPageLink.of(link.getValue().asString())));
    return Reply.ok(
        Nodes.object(
            "items", page.items().stream().map(MailEvent::json).toList(), "paging", links));
  }

  private static @Nullable Instant time(Call call, String name) {
    String text = call.query(name);
    return text == null ? null : WireTimes.read(name, text);
  }

  private static boolean ascending(Call call, @Nullable Instant begin, @Nullable Instant end) {
    String asked = call.query("ascending");
    if (begin != null && end != null) {
      boolean forwards = !begin.isAfter(end);
      if (asked != null && asked.equals("yes") != forwards) {
        throw Refusal.badRequest("'ascending' parameter contradicts 'begin' and 'end'");
      }
      return forwards;
    }
    if (begin != null && asked == null) {
      throw Refusal.badRequest("'ascending' parameter is missing: it is needed without 'end'");
    }
    return "yes".equals(asked);
  }
}
