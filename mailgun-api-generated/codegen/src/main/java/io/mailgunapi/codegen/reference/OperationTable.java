package io.mailgunapi.codegen.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations of a bundled description as a Markdown table, in the order of its tags. */
final class OperationTable {

  private static final Set<String> METHODS =
      Set.of("get", "head", "put", "post", "delete", "patch", "options");

  private final Map<String, List<Row>> rowsByTag = new LinkedHashMap<>();
  private final Map<String, String> tagOfOperation = new LinkedHashMap<>();

  OperationTable(JsonNode document) {
    document.path("tags").forEach(tag -> rowsByTag.put(tag.path("name").asText(), List.of()));
    List<Row> rows = rows(document);
    rows.forEach(row -> tagOfOperation.put(row.id(), row.tag()));
    rows.forEach(
        row ->
            rowsByTag.merge(row.tag(), List.of(row), (a, b) -> List.copyOf(concatenation(a, b))));
  }

  private static List<Row> concatenation(List<Row> a, List<Row> b) {
    List<Row> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  private static List<Row> rows(JsonNode document) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          rows.add(new Row(path.getKey(), entry.getKey(), entry.getValue()));
        }
      }
    }
    return rows;
  }

  String markdown() {
    long operations = rowsByTag.values().stream().mapToLong(List::size).sum();
    StringBuilder text = new StringBuilder();
    text.append("# Operations\n\n");
    text.append("All ").append(operations).append(" operations, made from the description. ");
    text.append("Do not edit: `mvn -q -B -Pupdate process-classes` writes this file.\n\n");
    text.append("| tag | method | path | in Java | pages | deprecated | replaced by |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    rowsByTag.values().stream()
        .flatMap(List::stream)
        .forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }

  private String line(Row row) {
    String replacement =
        row.operation().path("x-mailgun-deprecation").path("replacement").asText("");
    return "| "
        + String.join(
            " | ",
            row.tag(),
            row.method().toUpperCase(Locale.ROOT),
            "`" + row.path() + "`",
            row.javaMethods().stream()
                .map(method -> "`" + accessor(row.tag()) + "." + method + "`")
                .collect(Collectors.joining(", ")),
            row.operation().path("x-mailgun-pagination").path("style").asText(""),
            row.operation().path("deprecated").asBoolean(false) ? "yes" : "",
            replacement.isEmpty() ? "" : "`" + replacementCall(row, replacement) + "`")
        + " |";
  }

  private String replacementCall(Row row, String replacement) {
    String tag = tagOfOperation.get(replacement);
    if (tag == null) {
      throw new IllegalArgumentException(
          row.id()
              + " is replaced by "
              + replacement
              + ", which is no operation: correct x-mailgun-deprecation");
    }
    return accessor(tag) + "." + JavaNames.method(replacement);
  }

  private static String accessor(String tag) {
    return JavaNames.method(tag) + "()";
  }

  /** One operation, with the tag that it belongs to. */
  private record Row(String path, String method, JsonNode operation) {

    String id() {
      return operation.path("operationId").asText();
    }

    String tag() {
      return operation.path("tags").path(0).asText("Default");
    }

    /** The operation's own method, and those for other content types. */
    List<String> javaMethods() {
      List<String> methods = new ArrayList<>();
      methods.add(JavaNames.method(id()));
      addMethods(methods, operation.path("requestBody").path("content"));
      operation.path("responses").forEach(each -> addMethods(methods, each.path("content")));
      return methods;
    }

    private static void addMethods(List<String> methods, JsonNode contents) {
      for (JsonNode content : contents) {
        if (content.has("x-mailgun-method")) {
          methods.add(JavaNames.method(content.get("x-mailgun-method").asText()));
        }
      }
    }
  }
}
