package io.mailgunapi;

import java.util.ArrayList;
import java.util.List;

/** Pages as Mailgun answers them. */
final class Pages {
  private Pages() {}

  static String bounces(String next, String... addresses) {
    List<String> items = new ArrayList<>();
    for (String address : addresses) {
      items.add("{\"address\":\"" + address + "\"}");
    }
    String paging = next == null ? "" : ",\"paging\":{\"next\":\"" + next + "\"}";
    return "{\"items\":[" + String.join(",", items) + "]" + paging + "}";
  }

  static String domains(int total, String... names) {
    List<String> items = new ArrayList<>();
    for (String name : names) {
      items.add(
          "{\"id\":\"1\",\"name\":\""
              + name
              + "\",\"state\":\"active\",\"type\":\"custom\",\"created_at\":\"Thu, 11 Dec 2025 01:49:40 GMT\"}");
    }
    return "{\"total_count\":" + total + ",\"items\":[" + String.join(",", items) + "]}";
  }

  static String metrics(String pagination, String... days) {
    List<String> items = new ArrayList<>();
    for (String day : days) {
      items.add(
          "{\"dimensions\":[{\"dimension\":\"time\",\"value\":\""
              + day
              + "\",\"display_value\":\"\"}],\"metrics\":{}}");
    }
    return "{\"items\":["
        + String.join(",", items)
        + "],\"start\":\"Mon, 01 Dec 2025 00:00:00 +0000\",\"end\":\"Wed, 03 Dec 2025 00:00:00 +0000\","
        + "\"resolution\":\"day\",\"dimensions\":[\"time\"],\"pagination\":"
        + pagination
        + "}";
  }

  static String tags(int limit, String... tags) {
    List<String> items = new ArrayList<>();
    for (String tag : tags) {
      items.add(
          "{\"tag\":\""
              + tag
              + "\",\"description\":\"\",\"account_id\":\"1\",\"parent_account_id\":\"1\",\"account_name\":\"A\","
              + "\"first_seen\":\"Mon, 01 Dec 2025 00:00:00 +0000\",\"last_seen\":\"Mon, 01 Dec 2025 00:00:00 +0000\"}");
    }
    return "{\"items\":[" + String.join(",", items) + "],\"pagination\":{\"limit\":" + limit + "}}";
  }

  static String logs(String next, String... ids) {
    List<String> items = new ArrayList<>();
    for (String id : ids) {
      items.add(
          "{\"id\":\""
              + id
              + "\",\"event\":\"accepted\",\"@timestamp\":\"2026-03-01T10:00:00.000Z\"}");
    }
    String pagination = next == null ? "{}" : "{\"next\":\"" + next + "\"}";
    return "{\"start\":\"Thu, 11 Dec 2025 00:00:00 -0000\",\"end\":\"Fri, 12 Dec 2025 00:00:00 -0000\",\"items\":["
        + String.join(",", items)
        + "],\"pagination\":"
        + pagination
        + ",\"aggregates\":{}}";
  }
}
