package io.mailgunapi.codegen.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.compare.Finding.Kind;
import io.mailgunapi.codegen.compare.Finding.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares two bundled descriptions. */
public final class Comparison {

  private final ApiDocument before;
  private final ApiDocument after;
  private final Findings findings;
  private final Policy policy;
  private final SchemaComparison schemas;

  private Comparison(JsonNode before, JsonNode after, Policy policy) {
    this.before = new ApiDocument(before);
    this.after = new ApiDocument(after);
    this.policy = policy;
    this.findings = new Findings(policy);
    this.schemas = new SchemaComparison(this.before, this.after);
  }

  /**
   * Finds the differences that matter to the policy.
   *
   * @param before the bundled description to start from
   * @param after the bundled description to compare it with
   * @return the differences in the order of the first description, without repetition
   */
  public static List<Finding> of(JsonNode before, JsonNode after, Policy policy) {
    return new Comparison(before, after, policy).run();
  }

  private List<Finding> run() {
    Map<String, ApiOperation> old = ApiOperation.all(before);
    Map<String, ApiOperation> now = ApiOperation.all(after);
    old.forEach(
        (key, operation) -> {
          ApiOperation other = now.get(key);
          if (other == null) {
            findings
                .at(operation.title())
                .add(Subject.OPERATION, Kind.REMOVED, "", operation.text("operationId"), "");
          } else {
            compare(operation, other);
          }
        });
    now.forEach(
        (key, operation) -> {
          if (!old.containsKey(key)) {
            findings
                .at(operation.title())
                .add(Subject.OPERATION, Kind.ADDED, "", "", operation.text("operationId"));
          }
        });
    return findings.all();
  }

  private void compare(ApiOperation old, ApiOperation now) {
    Findings.Place here = findings.at(old.title());
    here.differ(Subject.OPERATION_ID, "", old.text("operationId"), now.text("operationId"));
    here.differ(Subject.TAG, "", tag(old), tag(now));
    here.differ(Subject.PAGINATION, "", pagination(old), pagination(now));
    if (old.deprecated() != now.deprecated()) {
      Kind kind = now.deprecated() ? Kind.DEPRECATED : Kind.CHANGED;
      String replacement = now.node().path("x-mailgun-deprecation").path("replacement").asText("");
      here.add(Subject.OPERATION, kind, "", deprecation(old), now.deprecated() ? replacement : "");
    }
    parameters(here, old, now);
    bodies(here, old, now);
    statuses(here, old, now);
  }

  private static String deprecation(ApiOperation operation) {
    return operation.deprecated() ? "deprecated" : "";
  }

  private static String tag(ApiOperation operation) {
    return operation.node().path("tags").path(0).asText("");
  }

  private static String pagination(ApiOperation operation) {
    return operation.node().path("x-mailgun-pagination").path("style").asText("");
  }

  private void parameters(Findings.Place here, ApiOperation old, ApiOperation now) {
    for (String name : union(old.parameters(), now.parameters())) {
      JsonNode a = old.parameters().getOrDefault(name, ApiDocument.nothing());
      JsonNode b = now.parameters().getOrDefault(name, ApiDocument.nothing());
      Findings.Place at = here.with(a, b).sent();
      if (a.isMissingNode()) {
        at.add(Subject.PARAMETER, Kind.ADDED, name, "", requirement(b));
      } else if (b.isMissingNode()) {
        at.add(Subject.PARAMETER, Kind.REMOVED, name, requirement(a), "");
      } else {
        if (!name.startsWith("path ")) {
          at.differ(Subject.REQUIRED, name, requirement(a), requirement(b));
        }
        if (isOptional(a) && isOptional(b)) {
          String wire = name.substring(name.indexOf(' ') + 1);
          at.differ(
              Subject.JAVA_NAME,
              name,
              SchemaComparison.javaName(wire, a),
              SchemaComparison.javaName(wire, b));
        }
        if (!a.path("deprecated").asBoolean() && b.path("deprecated").asBoolean()) {
          at.add(Subject.PARAMETER, Kind.DEPRECATED, name, "", "");
        }
        schemas.compare(at, name, a.path("schema"), b.path("schema"));
      }
    }
  }

  private static String requirement(JsonNode parameter) {
    return isOptional(parameter) ? "optional" : "required";
  }

  /** Required values are arguments, whose names nobody spells. */
  private static boolean isOptional(JsonNode parameter) {
    return !parameter.path("required").asBoolean(false);
  }

  private void bodies(Findings.Place here, ApiOperation old, ApiOperation now) {
    Findings.Place sent = here.sent();
    boolean shared = false;
    for (String type : union(old.bodies(), now.bodies())) {
      if (!old.bodies().containsKey(type)) {
        sent.add(Subject.BODY, Kind.ADDED, "body " + type, "", role(now, type, old));
      } else if (!now.bodies().containsKey(type)) {
        sent.add(Subject.BODY, Kind.REMOVED, "body " + type, role(old, type, now), "");
      } else {
        shared = true;
        method(sent, "body " + type, old.bodies(), now.bodies(), type);
        schemas.compare(sent, "body", schema(old.bodies(), type), schema(now.bodies(), type));
      }
    }
    if (!shared && !old.bodies().isEmpty() && !now.bodies().isEmpty()) {
      schemas.compare(sent, "body", first(old.bodies()), first(now.bodies()));
    }
  }

  /** What a content type means to callers: a method of its own, the body that is sent, or none. */
  private static String role(ApiOperation operation, String type, ApiOperation other) {
    if (other.bodies().isEmpty()) {
      return "the only body";
    }
    JsonNode body = operation.bodies().getOrDefault(type, ApiDocument.nothing());
    return body.has("x-mailgun-method")
        ? "method " + body.get("x-mailgun-method").asText()
        : "one of several";
  }

  private static void method(
      Findings.Place at,
      String place,
      Map<String, JsonNode> old,
      Map<String, JsonNode> now,
      String type) {
    String before = method(old, type);
    String after = method(now, type);
    if (!before.equals(after)) {
      if (!before.isEmpty()) {
        at.add(Subject.BODY, Kind.REMOVED, place, "method " + before, "");
      }
      if (!after.isEmpty()) {
        at.add(Subject.BODY, Kind.ADDED, place, "", "method " + after);
      }
    }
  }

  private static String method(Map<String, JsonNode> contents, String type) {
    return contents.getOrDefault(type, ApiDocument.nothing()).path("x-mailgun-method").asText("");
  }

  private static JsonNode schema(Map<String, JsonNode> contents, String type) {
    return contents.getOrDefault(type, ApiDocument.nothing()).path("schema");
  }

  private static JsonNode first(Map<String, JsonNode> contents) {
    return contents.values().iterator().next().path("schema");
  }

  private void statuses(Findings.Place here, ApiOperation old, ApiOperation now) {
    for (String status : union(old.responses(), now.responses())) {
      JsonNode a = old.responses().getOrDefault(status, ApiDocument.nothing());
      JsonNode b = now.responses().getOrDefault(status, ApiDocument.nothing());
      if (a.isMissingNode()) {
        here.add(Subject.STATUS, Kind.ADDED, "status " + status, "", status);
      } else if (b.isMissingNode()) {
        here.add(Subject.STATUS, Kind.REMOVED, "status " + status, status, "");
      } else if (status.startsWith("2") || policy.comparesErrors()) {
        answers(here, "response " + status, a.path("content"), b.path("content"));
      }
    }
  }

  private void answers(Findings.Place here, String place, JsonNode old, JsonNode now) {
    Map<String, JsonNode> a = contents(old);
    Map<String, JsonNode> b = contents(now);
    for (String type : union(a, b)) {
      method(here, place + " " + type, a, b, type);
      schemas.compare(here, place, schema(a, type), schema(b, type));
    }
    if (Collections.disjoint(a.keySet(), b.keySet())) {
      here.differ(Subject.TYPE, place, types(a), types(b));
    }
  }

  private static String types(Map<String, JsonNode> contents) {
    return contents.isEmpty() ? "nothing" : String.join(" or ", contents.keySet());
  }

  private static Map<String, JsonNode> contents(JsonNode content) {
    Map<String, JsonNode> contents = new LinkedHashMap<>();
    content.properties().forEach(e -> contents.put(e.getKey(), e.getValue()));
    return contents;
  }

  private static TreeSet<String> union(Map<String, ?> a, Map<String, ?> b) {
    TreeSet<String> union = new TreeSet<>(a.keySet());
    union.addAll(b.keySet());
    return union;
  }
}
