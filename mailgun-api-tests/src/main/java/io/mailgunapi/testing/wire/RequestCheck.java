package io.mailgunapi.testing.wire;

import io.mailgunapi.testing.wire.Violation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares a request with the description: path, query, headers, content type and body, repeated
 * fields and files included. Safe for use by several threads.
 */
public final class RequestCheck {
  private final SpecDocument document;
  private final TextValue texts;
  private final FormShape forms;
  private final UnknownFields unknownFields;
  private final SchemaView view;
  private final RequestReader reader = new RequestReader();

  /** Checks against this document. */
  public RequestCheck(SpecDocument document) {
    this.document = document;
    this.view = new SchemaView(document);
    this.texts = new TextValue(view);
    this.forms = new FormShape(view);
    this.unknownFields = new UnknownFields(view);
  }

  /**
   * Reads a request by the description and collects everything that is wrong with it.
   *
   * @param operation what the path means
   * @param pathValues the path's values, decoded
   */
  public CheckedRequest check(
      ApiOperation operation, Map<String, String> pathValues, WireRequest request) {
    List<Violation> violations = new ArrayList<>();
    for (ApiParameter parameter : operation.parametersIn("path")) {
      checkTexts(parameter, List.of(pathValues.getOrDefault(parameter.name(), "")), violations);
    }
    checkQuery(operation, request, violations);
    for (ApiParameter parameter : operation.parametersIn("header")) {
      String value = request.headers().get(parameter.name());
      checkTexts(parameter, value == null ? null : List.of(value), violations);
    }
    List<FormField> fields = new ArrayList<>();
    JsonNode body = checkBody(operation, request, fields, violations);
    return new CheckedRequest(operation, pathValues, request, body, fields, violations);
  }

  private void checkQuery(ApiOperation operation, WireRequest request, List<Violation> violations) {
    List<ApiParameter> described = operation.parametersIn("query");
    for (ApiParameter parameter : described) {
      checkTexts(parameter, request.query().get(parameter.name()), violations);
    }
    for (String name : request.query().keySet()) {
      boolean pageLink = operation.pagedByLinks() && name.equals("page");
      if (!pageLink && described.stream().noneMatch(each -> each.name().equals(name))) {
        violations.add(
            new Violation(
                Kind.UNKNOWN,
                "query",
                name,
                "'" + name + "' parameter is not known here",
                request.query(name)));
      }
    }
  }

  private void checkTexts(
      ApiParameter parameter, @Nullable List<String> values, List<Violation> violations) {
    if (values == null) {
      if (parameter.required()) {
        violations.add(missing(parameter.in(), parameter.name()));
      }
      return;
    }
    JsonNode value;
    if (view.hasType(parameter.schema(), "array")) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      values.forEach(text -> array.add(texts.read(view.items(parameter.schema()), text)));
      value = array;
    } else {
      value = texts.read(parameter.schema(), values.get(0));
      if (values.size() > 1) {
        violations.add(
            new Violation(
                Kind.INVALID,
                parameter.in(),
                parameter.name(),
                "'" + parameter.name() + "' parameter is repeated, but takes one value",
                values.get(1)));
      }
    }
    document
        .validate(parameter.schema(), value)
        .forEach(
            error ->
                violations.add(
                    new Violation(
                        Kind.INVALID,
                        parameter.in(),
                        parameter.name(),
                        "'" + parameter.name() + "' parameter is not valid: " + error.getMessage(),
                        values.get(0))));
  }

  private JsonNode checkBody(
      ApiOperation operation,
      WireRequest request,
      List<FormField> fields,
      List<Violation> violations) {
    if (operation.bodies().isEmpty()) {
      // Retrofit and curl send an empty form with a POST that has no body, and Mailgun minds it
      // not.
      return MissingNode.getInstance();
    }
    String contentType = request.contentType();
    if (contentType.isEmpty() && request.body().size() == 0) {
      requiredFields(operation).forEach(name -> violations.add(missing("body", name)));
      return JsonNodeFactory.instance.objectNode();
    }
    BodyShape shape = operation.bodies().get(contentType);
    if (shape == null) {
      violations.add(
          new Violation(
              Kind.CONTENT_TYPE,
              "body",
              "Content-Type",
              "Invalid request content type; expecting "
                  + String.join(" or ", operation.bodies().keySet()),
              contentType));
      return MissingNode.getInstance();
    }
    JsonNode body;
    try {
      if (shape.form()) {
        fields.addAll(reader.form(request));
        body = forms.toJson(shape, fields, violations);
      } else {
        body = JsonMapper.shared().readTree(request.body().toByteArray());
      }
    } catch (MalformedRequestException e) {
      violations.add(malformed(e.getMessage()));
      return MissingNode.getInstance();
    } catch (JacksonException e) {
      violations.add(malformed("the body is not JSON: " + e.getOriginalMessage()));
      return MissingNode.getInstance();
    }
    new BodyErrors(document).collect(shape.schema(), body, violations);
    unknownFields.find(shape.schema(), body, "", violations);
    return body;
  }

  private List<String> requiredFields(ApiOperation operation) {
    JsonNode schema = document.resolve(operation.bodies().values().iterator().next().schema());
    List<String> names = new ArrayList<>();
    schema.path("required").forEach(name -> names.add(name.asString()));
    return names;
  }

  static Violation missing(String place, String name) {
    return new Violation(Kind.MISSING, place, name, "'" + name + "' parameter is missing", null);
  }

  private static Violation malformed(@Nullable String message) {
    return new Violation(
        Kind.MALFORMED, "body", "body", message == null ? "unreadable" : message, null);
  }
}
