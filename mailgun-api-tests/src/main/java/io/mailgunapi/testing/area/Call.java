package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.CheckedRequest;
import io.mailgunapi.testing.wire.FormField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request that fits the description, with short ways to its values. */
final class Call {
  private final CheckedRequest checked;
  private final String origin;
  private final Instant now;

  Call(CheckedRequest checked, String origin, Instant now) {
    this.checked = checked;
    this.origin = origin;
    this.now = now;
  }

  ApiOperation operation() {
    return checked.operation();
  }

  /** Scheme and authority under which the client reached the server. */
  String origin() {
    return origin;
  }

  Instant now() {
    return now;
  }

  String rawPath() {
    return checked.request().rawPath();
  }

  String path(String name) {
    return checked.pathValues().getOrDefault(name, "");
  }

  @Nullable String header(String name) {
    return checked.request().headers().get(name);
  }

  @Nullable String query(String name) {
    return checked.request().query(name);
  }

  String query(String name, String otherwise) {
    String value = query(name);
    return value == null ? otherwise : value;
  }

  List<String> queryAll(String name) {
    return checked.request().query().getOrDefault(name, List.of());
  }

  int queryInt(String name, int otherwise) {
    String value = query(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  boolean queryFlag(String name) {
    String value = query(name);
    return value != null && (value.equals("true") || value.equals("yes"));
  }

  /** The body as JSON, whatever its encoding was. */
  JsonNode body() {
    return checked.body();
  }

  boolean has(String field) {
    return checked.body().has(field);
  }

  /** A body field as text, null if it is not there. */
  @Nullable String text(String field) {
    JsonNode value = checked.body().path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asString("");
  }

  String text(String field, String otherwise) {
    String value = text(field);
    return value == null ? otherwise : value;
  }

  /** A repeated body field; commas separate values too where {@code commas}. */
  List<String> texts(String field) {
    List<String> values = new ArrayList<>();
    checked.body().path(field).forEach(value -> values.add(value.asString("")));
    return values;
  }

  /** A body field that says yes or no, true or false. */
  boolean flag(String field, boolean otherwise) {
    String value = text(field);
    return value == null
        ? otherwise
        : value.equals("yes") || value.equals("true") || value.equals("htmlonly");
  }

  List<FormField> fields() {
    return checked.fields();
  }

  /** The parts of a form with this name. */
  List<FormField> fields(String name) {
    return checked.fields().stream().filter(field -> field.name().equals(name)).toList();
  }
}
