package io.mailgunapi.testing.area;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the links of a page: absolute, on the server that was asked, with the filters of the
 * request.
 *
 * <p>Families differ in what tells pages apart: some name the direction and a pivot, some hold both
 * in a token.
 */
final class Links {
  private final Call call;
  private final int limit;

  Links(Call call, int limit) {
    this.call = call;
    this.limit = limit;
  }

  /** Links such as {@code ?page=next&address=a@example.org&limit=100}. */
  ObjectNode pivots(Page<?> page, String pivotName, String back) {
    return Nodes.object(
        "first", pivot("first", pivotName, null),
        "next", pivot("next", pivotName, page.after()),
        "previous", pivot(back, pivotName, page.before()),
        "last", pivot("last", pivotName, null));
  }

  /** Links such as {@code ?page=eyJjIjoibiJ9&limit=10}. */
  ObjectNode tokens(Page<?> page) {
    return Nodes.object(
        "first", token(PageCursor.FIRST),
        "next", token(new PageCursor(PageCursor.Direction.NEXT, page.after())),
        "previous", token(new PageCursor(PageCursor.Direction.PREVIOUS, page.before())),
        "last", token(new PageCursor(PageCursor.Direction.LAST, null)));
  }

  private String pivot(String page, String pivotName, @Nullable String pivot) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("page", List.of(page));
    if (pivot != null) {
      values.put(pivotName, List.of(pivot));
    }
    return url(call.rawPath(), values, List.of("page", pivotName));
  }

  private String token(PageCursor cursor) {
    return url(call.rawPath(), Map.of("page", List.of(cursor.token())), List.of("page"));
  }

  /** A URL with the filters of the request, except those that {@code own} replaces. */
  String url(String rawPath, Map<String, List<String>> own, List<String> replaced) {
    List<String> pairs = new ArrayList<>();
    own.forEach((name, values) -> values.forEach(value -> pairs.add(pair(name, value))));
    call.operation().parametersIn("query").stream()
        .map(parameter -> parameter.name())
        .filter(name -> !replaced.contains(name) && !name.equalsIgnoreCase("limit"))
        .forEach(name -> call.queryAll(name).forEach(value -> pairs.add(pair(name, value))));
    pairs.add(pair(limitName(), Integer.toString(limit)));
    return call.origin() + rawPath + "?" + String.join("&", pairs);
  }

  private String limitName() {
    return call.operation().parametersIn("query").stream()
        .map(parameter -> parameter.name())
        .filter(name -> name.equalsIgnoreCase("limit"))
        .findFirst()
        .orElse("limit");
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
