package io.mailgunapi.codegen.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.JavaNames;
import io.mailgunapi.codegen.JavaTypeText;
import io.mailgunapi.codegen.compare.Finding;
import io.mailgunapi.codegen.compare.Finding.Kind;

/** Says in words of the Java library what changed. */
final class ChangeSentence {

  private final JsonNode before;
  private final JsonNode after;

  ChangeSentence(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
  }

  String of(Finding finding) {
    boolean added = finding.kind() == Kind.ADDED;
    boolean removed = finding.kind() == Kind.REMOVED;
    String was = finding.before();
    String is = finding.after();
    String place = javaPlace(finding);
    String operation = "`" + finding.operation() + "`";
    return switch (finding.subject()) {
      case OPERATION -> operation(finding, operation);
      case OPERATION_ID -> "The method `" + is + "` was `" + was + "`: " + operation;
      case TAG -> operation + " moved to `" + accessor(is) + "` from `" + accessor(was) + "`";
      case PAGINATION -> pagination(finding, operation);
      case PARAMETER ->
          finding.kind() == Kind.DEPRECATED
              ? operation + ": parameter `" + place + "` is deprecated"
              : operation + ": parameter `" + place + "` " + (added ? "is new, " + is : "is gone");
      case BODY -> operation + ": " + body(finding);
      case STATUS ->
          operation + (added ? " may answer " + is + " now" : " is not known to answer " + was);
      case MODEL -> "`" + javaClass(is) + "` was called `" + javaClass(was) + "`";
      case FIELD ->
          finding.kind() == Kind.DEPRECATED
              ? "`" + place + "` is deprecated"
              : "`" + place + "` " + (added ? "is new: " + is : "is gone");
      case TYPE -> "`" + place + "`: " + is + ", was " + was + inOperation(finding);
      case JAVA_NAME ->
          finding.inModel()
              ? "`" + place + "` was `" + was + "()`"
              : "`" + place + "`: `" + is + "()`, was `" + was + "()`" + inOperation(finding);
      case LIMIT, REQUIRED -> "`" + place + "`: " + is + ", was " + was + inOperation(finding);
      case ENUM_VALUE, UNKNOWN_FIELDS -> "`" + place + "` " + (removed ? "is gone" : "is new");
    };
  }

  private static String operation(Finding finding, String operation) {
    String replacement = finding.after();
    return switch (finding.kind()) {
      case ADDED -> "`" + finding.after() + "` is new: " + operation;
      case REMOVED -> "`" + finding.before() + "` is gone: " + operation;
      case DEPRECATED ->
          operation
              + " is deprecated"
              + (replacement.isEmpty() ? "" : ", use `" + replacement + "`");
      case CHANGED -> operation + " is not deprecated any more";
    };
  }

  private static String pagination(Finding finding, String operation) {
    if (finding.before().isEmpty()) {
      return operation + " can be paged (" + finding.after() + ")";
    }
    return finding.after().isEmpty()
        ? operation + " cannot be paged any more"
        : operation
            + " is paged by "
            + finding.after()
            + ", was "
            + finding.before()
            + "; cursors that were kept are refused";
  }

  private static String body(Finding finding) {
    boolean added = finding.kind() == Kind.ADDED;
    String role = added ? finding.after() : finding.before();
    String type = finding.place().replaceFirst("^body ", "");
    if (role.equals("the only body")) {
      return added ? "takes a body now, as " + type : "takes no body any more";
    }
    if (role.startsWith("method ")) {
      return "`" + role.substring("method ".length()) + "` " + (added ? "is new" : "is gone");
    }
    return added ? "is also understood as " + type : "is not understood as " + type + " any more";
  }

  private static String inOperation(Finding finding) {
    return finding.inModel() ? "" : " (`" + finding.operation() + "`)";
  }

  private static String accessor(String tag) {
    return JavaNames.method(tag) + "()";
  }

  private static String javaClass(String schema) {
    return JavaTypeText.className(schema);
  }

  private String javaPlace(Finding finding) {
    String place = finding.place();
    if (!finding.inModel()) {
      return place;
    }
    int value = place.indexOf('/');
    if (value > 0) {
      return javaClass(place.substring(0, value))
          + "."
          + JavaNames.constant(place.substring(value + 1));
    }
    int field = place.indexOf('.');
    if (field < 0) {
      return place;
    }
    String model = place.substring(0, field);
    String wire = place.substring(field + 1);
    String name = name(finding.kind() == Kind.REMOVED ? before : after, model, wire);
    return javaClass(model) + "." + name + "()";
  }

  private static String name(JsonNode document, String model, String wire) {
    if (wire.equals("*")) {
      return "additionalProperties";
    }
    JsonNode schema = document.path("components").path("schemas").path(model);
    boolean family = schema.path("patternProperties").has(wire);
    JsonNode field = schema.path(family ? "patternProperties" : "properties").path(wire);
    return JavaNames.property(field.path("x-mailgun-name").asText(wire));
  }
}
