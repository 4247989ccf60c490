package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.openapi.Pointer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pagination extension leads to what it promises: items, next page, total, limit. */
final class PaginationCheck implements SpecCheck {

  private static final Set<String> FIELDS =
      Set.of(
          "style",
          "items",
          "next",
          "total",
          "grand-total",
          "limit",
          "default-size",
          "max-size",
          "time-size");
  private static final Set<String> STYLES =
      Set.of("links", "offset-query", "offset-body", "tokens");

  @Override
  public void check(SpecView spec, Findings findings) {
    for (SpecOperation operation : spec.operations()) {
      if (operation.node().has("x-mailgun-pagination")) {
        check(spec, operation, operation.node().child("x-mailgun-pagination"), findings);
      }
    }
  }

  private static void check(
      SpecView spec, SpecOperation operation, Node pagination, Findings findings) {
    ExtensionCheck.onlyFields(pagination, FIELDS, findings);
    String style = pagination.text("style");
    if (!STYLES.contains(style)) {
      findings.add(pagination, "There is no style '" + style + "'.", "See spec/README.md.");
      return;
    }
    checkPointers(spec, operation, pagination, findings);
    boolean links = style.equals("links") || style.equals("tokens");
    if (links != pagination.has("next")) {
      findings.add(
          pagination,
          "The style " + style + (links ? " needs 'next'." : " has no 'next'."),
          links ? "Say where the next link or token is." : "Remove it.");
    }
    if (pagination.has("grand-total") && !pagination.has("total")) {
      findings.add(pagination, "A grand total needs 'total'.", "Say where the count is.");
    }
    if (style.equals("offset-query")) {
      checkQuery(spec, operation, pagination, findings);
    } else if (style.startsWith("offset") || style.equals("tokens")) {
      checkBody(spec, operation, pagination, findings);
    }
    checkSizes(pagination, findings);
  }

  private static void checkPointers(
      SpecView spec, SpecOperation operation, Node pagination, Findings findings) {
    Node answer = spec.resolve(operation.node().child("responses").child("200"));
    Node schema = answer.child("content").child("application/json").child("schema");
    for (String field : List.of("items", "next", "total", "limit")) {
      String pointer = pagination.text(field);
      if (pointer.isEmpty()) {
        if (field.equals("items")) {
          findings.add(pagination, "The pagination has no 'items'.", "Say where they are.");
        }
        continue;
      }
      Node found = find(spec, schema, pointer);
      String type = field.equals("items") ? "array" : field.equals("next") ? "string" : "integer";
      if (found == null) {
        findings.add(
            pagination.child(field),
            "The answer of " + operation.name() + " has nothing at " + pointer + ".",
            "Name a property of its schema.");
      } else if (!spec.types(found).contains(type)) {
        findings.add(
            pagination.child(field),
            "What the answer has at " + pointer + " is no " + type + ".",
            "Name another property, or mend its type.");
      }
    }
  }

  private static @Nullable Node find(SpecView spec, Node schema, String pointer) {
    Node here = spec.resolve(schema);
    for (String key : new Pointer(pointer).segments()) {
      Node property = here.child("properties").child(key);
      if (property.json().isMissingNode()) {
        return null;
      }
      here = spec.resolve(property);
    }
    return here;
  }

  private static void checkQuery(
      SpecView spec, SpecOperation operation, Node pagination, Findings findings) {
    for (String name : List.of("skip", "limit")) {
      boolean known =
          operation.parameters().stream()
              .map(spec::resolve)
              .anyMatch(p -> p.text("name").equals(name) && p.text("in").equals("query"));
      if (!known) {
        findings.add(
            pagination,
            operation.name() + " has no query parameter '" + name + "'.",
            "Add it; this style walks with it.");
      }
    }
  }

  private static void checkBody(
      SpecView spec, SpecOperation operation, Node pagination, Findings findings) {
    Node body = spec.resolve(operation.node().child("requestBody"));
    Node schema = body.child("content").child("application/json").child("schema");
    if (find(spec, schema, "/pagination") == null) {
      findings.add(
          pagination,
          "The body of " + operation.name() + " has no 'pagination'.",
          "Add it; this style walks with it.");
    }
  }

  private static void checkSizes(Node pagination, Findings findings) {
    for (String field : List.of("default-size", "max-size", "time-size")) {
      Node size = pagination.child(field);
      if (pagination.has(field) && (!size.json().isInt() || size.json().intValue() < 1)) {
        findings.add(size, field + " is no whole number above zero.", "Mend it.");
      }
    }
    if (pagination.has("max-size")
        && pagination.json().path("default-size").intValue()
            > pagination.json().path("max-size").intValue()) {
      findings.add(pagination, "The default size is above the maximum.", "Mend one of them.");
    }
  }
}
