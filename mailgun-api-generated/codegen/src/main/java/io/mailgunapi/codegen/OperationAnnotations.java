package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The annotations of the method of one operation. */
final class OperationAnnotations {
  private static final String SPEC = "io.mailgunapi.spec.";
  private static final String HTTP = "retrofit2.http.";
  private static final int WIDTH = 100;

  private final JsonNode operation;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> imports = new TreeSet<>();

  OperationAnnotations(
      JsonNode operation,
      String method,
      String path,
      Body body,
      Answer answer,
      String limitParameter) {
    this.operation = operation;
    String upper = method.toUpperCase(Locale.ROOT);
    annotate(
        "Operation",
        List.of(
            "id = " + literal("operationId"),
            "tag = " + JavaLiteral.text(operation.path("tags").path(0).asText("Default")),
            "method = \"" + upper + "\"",
            "path = " + JavaLiteral.text(path)));
    pagination(limitParameter);
    deprecation();
    if (operation.path("x-mailgun-safe").asBoolean(false)) {
      add(SPEC, "Safe", "");
    }
    if (operation.has("x-mailgun-unsafe")) {
      add(SPEC, "Unsafe", "(" + literal("x-mailgun-unsafe") + ")");
    }
    retention();
    if (operation.path("x-mailgun-host").asText().equals("storage")) {
      add(SPEC, "StorageHosted", "");
    }
    if (body.form() && body.present()) {
      add(
          "io.mailgunapi.form.",
          "Form",
          body.multipart() ? "(Form.Encoding.MULTIPART)" : "(Form.Encoding.URLENCODED)");
    }
    headers(body, answer);
    http(upper, relative(path), body);
  }

  List<String> lines() {
    return lines;
  }

  Set<String> imports() {
    return imports;
  }

  private void headers(Body body, Answer answer) {
    List<String> headers = new ArrayList<>();
    if (!answer.method().isEmpty()) {
      headers.add(JavaLiteral.text("Accept: " + answer.contentType()));
    }
    if (body.contentType().endsWith("+json")) {
      // JSON is sent as application/json, unless it has a label of its own.
      headers.add(JavaLiteral.text("Content-Type: " + body.contentType()));
    }
    if (!headers.isEmpty()) {
      String list = String.join(", ", headers);
      add(HTTP, "Headers", headers.size() == 1 ? "(" + list + ")" : "({" + list + "})");
    }
  }

  private void pagination(String limitParameter) {
    JsonNode pagination = operation.path("x-mailgun-pagination");
    if (pagination.isMissingNode()) {
      return;
    }
    String style = pagination.path("style").asText().toUpperCase(Locale.ROOT).replace('-', '_');
    List<String> values = new ArrayList<>();
    values.add("style = Pagination.Style." + style);
    if (pagination.path("grand-total").asBoolean(false)) {
      values.add("grandTotal = true");
    }
    number(values, "defaultSize", pagination.path("default-size"));
    number(values, "maxSize", pagination.path("max-size"));
    number(values, "timeSize", pagination.path("time-size"));
    if (!limitParameter.isEmpty()) {
      values.add("limitParameter = " + JavaLiteral.text(limitParameter));
    }
    annotate("Pagination", values);
  }

  private static void number(List<String> values, String name, JsonNode value) {
    if (value.isInt()) {
      values.add(name + " = " + value.intValue());
    }
  }

  private void deprecation() {
    if (!operation.path("deprecated").asBoolean(false)) {
      return;
    }
    JsonNode deprecation = operation.path("x-mailgun-deprecation");
    List<String> values = new ArrayList<>();
    for (String field : List.of("replacement", "reason")) {
      if (deprecation.has(field)) {
        values.add(field + " = " + JavaLiteral.text(deprecation.get(field).asText()));
      }
    }
    annotate("DeprecatedOperation", values);
    lines.add("@Deprecated");
  }

  private void retention() {
    JsonNode retention = operation.path("x-mailgun-retention");
    List<String> values = new ArrayList<>();
    for (String resolution : List.of("hour", "day")) {
      if (retention.has(resolution)) {
        values.add(resolution + " = " + JavaLiteral.text(retention.get(resolution).asText()));
      }
    }
    if (!values.isEmpty()) {
      annotate("RetentionCeiling", values);
    }
  }

  /**
   * The path as seen from the base URL. Where it is empty, begins with another slash, or has a
   * colon in its first segment, only a dot before it keeps it from being no path, or that of
   * another host. Retrofit takes no parameters behind a dot, so beside these the colon is encoded.
   */
  private static String relative(String path) {
    String relative = path.replaceFirst("^/", "");
    if (!relative.matches("|/.*|[^/]*:.*")) {
      return relative;
    }
    if (relative.startsWith("/") || !relative.contains("{")) {
      return "./" + relative;
    }
    int end = (relative + "/").indexOf('/');
    return relative.substring(0, end).replace(":", "%3A") + relative.substring(end);
  }

  private void http(String method, String path, Body body) {
    String literal = JavaLiteral.text(path);
    boolean bodyNeedsWords = body.present() && !Set.of("POST", "PUT", "PATCH").contains(method);
    if (bodyNeedsWords) {
      add(HTTP, "HTTP", "(method = \"" + method + "\", path = " + literal + ", hasBody = true)");
    } else {
      add(HTTP, method, "(" + literal + ")");
    }
  }

  private String literal(String field) {
    return JavaLiteral.text(operation.path(field).asText());
  }

  /** Adds an annotation of {@code io.mailgunapi.spec}, on one line where that fits. */
  private void annotate(String name, List<String> values) {
    String line = "(" + String.join(", ", values) + ")";
    boolean fits = name.length() + line.length() + 3 <= WIDTH;
    add(
        SPEC,
        name,
        values.isEmpty() ? "" : fits ? line : "(\n      " + String.join(",\n      ", values) + ")");
  }

  private void add(String packagePrefix, String name, String values) {
    imports.add(packagePrefix + name);
    lines.add("@" + name + values);
  }
}
