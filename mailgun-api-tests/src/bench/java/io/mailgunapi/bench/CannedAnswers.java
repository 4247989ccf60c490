package io.mailgunapi.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The answer to each path. A domain {@code walk-1000.example.com} has a thousand events, in pages
 * of 300; domains that begin with {@code slow} are answered late.
 */
final class CannedAnswers {
  private static final int PAGE = Pages.EVENTS;

  private final String origin;
  private final ByteBuffer sent = whole(Pages.sent());
  private final ByteBuffer domain = whole(Pages.domain());
  private final ByteBuffer events = whole(Pages.events());
  private final ByteBuffer logs = whole(Pages.logs());
  private final ByteBuffer metrics = whole(Pages.metrics());
  private final ByteBuffer missing = head("404 Not Found", 0);
  private final Map<Integer, byte[]> items = new HashMap<>();

  CannedAnswers(String origin) {
    this.origin = origin;
  }

  boolean isSlow(String path) {
    return path.startsWith("/v3/slow");
  }

  ByteBuffer[] to(String path) {
    if (path.startsWith("/v3/walk-")) {
      return walk(path);
    }
    ByteBuffer answer =
        path.contains("/messages")
            ? sent
            : path.contains("/domains/")
                ? domain
                : path.contains("/events")
                    ? events
                    : path.contains("/analytics/logs")
                        ? logs
                        : path.contains("/analytics/metrics") ? metrics : missing;
    return new ByteBuffer[] {answer.duplicate()};
  }

  private ByteBuffer[] walk(String path) {
    int total = Integer.parseInt(path.substring("/v3/walk-".length(), path.indexOf('.')));
    int question = path.indexOf('?');
    String plain = question < 0 ? path : path.substring(0, question);
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    int page = last.equals("events") ? 0 : Integer.parseInt(last);
    byte[] pageItems =
        items.computeIfAbsent(
            Math.max(0, Math.min(PAGE, total - page * PAGE)),
            count -> Pages.json(Pages.eventItems(count)));
    String base = origin + "/v3/walk-" + total + ".example.com/events/";
    byte[] tail =
        (",\"paging\":{\"next\":\"" + base + (page + 1) + "\",\"first\":\"" + base + "0\"}}")
            .getBytes(StandardCharsets.UTF_8);
    byte[] open = "{\"items\":".getBytes(StandardCharsets.UTF_8);
    return new ByteBuffer[] {
      head("200 OK", open.length + pageItems.length + tail.length),
      ByteBuffer.wrap(open),
      ByteBuffer.wrap(pageItems),
      ByteBuffer.wrap(tail)
    };
  }

  private static ByteBuffer head(String status, int length) {
    String text =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\nDate: Thu, 11 Dec 2025 01:49:40 GMT\r\nX-Request-Limit: 300"
            + "\r\nX-Request-Remaining: 299\r\nX-Request-Reset: 1765417800000\r\n\r\n";
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static ByteBuffer whole(byte[] body) {
    ByteBuffer head = head("200 OK", body.length);
    ByteBuffer whole = ByteBuffer.allocateDirect(head.remaining() + body.length);
    return whole.put(head).put(body).flip();
  }
}
