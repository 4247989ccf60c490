package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ApiParameter;
import io.mailgunapi.testing.wire.CheckedRequest;
import io.mailgunapi.testing.wire.FormField;
import io.mailgunapi.testing.wire.RequestCheck;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import io.mailgunapi.testing.wire.Violation;
import io.mailgunapi.testing.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds a request against the description, and against what the caller wanted to say. Safe for use
 * by several threads.
 */
final class RequestProof {
  private final SpecCatalogue catalogue;
  private final RequestCheck check;
  private final SchemaLens lens;
  private final SpecExamples examples;
  private final Survival survival;
  private final String authorization;

  RequestProof(SpecDocument document, SpecCatalogue catalogue, String apiKey) {
    this.catalogue = catalogue;
    this.check = new RequestCheck(document);
    this.lens = new SchemaLens(document);
    this.examples = new SpecExamples(document);
    this.survival = new Survival(lens);
    this.authorization = Credentials.basic("api", apiKey);
  }

  /** Everything that is wrong with what went out. */
  List<String> reasons(Trial trial) {
    List<String> reasons = new ArrayList<>();
    Exchange exchange = trial.last();
    if (exchange == null) {
      reasons.add("nothing was sent: " + trial.failure());
      return reasons;
    }
    if (trial.exchanges().size() > 1) {
      reasons.add("one call sent " + trial.exchanges().size() + " requests");
    }
    WireRequest request = exchange.request();
    headers(request, reasons);
    Optional<SpecCatalogue.RouteMatch> match = catalogue.match(request.method(), request.rawPath());
    if (match.isEmpty() || !match.get().operation().id().equals(trial.operation().id())) {
      reasons.add(
          "sent to "
              + request.method()
              + " "
              + request.rawPath()
              + ", which is not "
              + trial.operation().method()
              + " "
              + trial.operation().path());
      return reasons;
    }
    CheckedRequest checked = check.check(trial.operation(), match.get().pathValues(), request);
    for (Violation violation : checked.violations()) {
      reasons.add("request " + violation);
    }
    if (trial.input() != null) {
      said(trial.operation(), trial.input(), checked, reasons);
    }
    return reasons;
  }

  private void headers(WireRequest request, List<String> reasons) {
    String sent = request.headers().get("Authorization");
    if (sent == null) {
      reasons.add("the request has no Authorization header");
    } else if (!sent.equals(authorization)) {
      reasons.add("the Authorization header is not Basic with the key");
    }
    String agent = request.headers().get("User-Agent");
    if (agent == null || !agent.contains("mailgun-api/")) {
      reasons.add("the User-Agent header does not name the library: " + agent);
    }
  }

  private void said(
      ApiOperation operation, CallInput input, CheckedRequest checked, List<String> reasons) {
    for (ApiParameter parameter : operation.parameters()) {
      JsonNode wanted = input.in(parameter.in()).get(parameter.name());
      JsonNode arrived = arrived(operation, parameter, checked);
      String place = parameter.in() + " value " + parameter.name();
      if (wanted == null) {
        if (arrived != null && parameter.in().equals("query")) {
          reasons.add(place + " was sent, but the caller did not give it: " + arrived);
        }
      } else if (arrived == null) {
        reasons.add(place + " was lost: " + wanted);
      } else {
        survival.compare(parameter.schema(), wanted, arrived, place, reasons);
      }
    }
    if (input.body() != null && input.shape() != null) {
      body(input.body(), input.shape().schema(), checked, reasons);
    }
  }

  private @Nullable JsonNode arrived(
      ApiOperation operation, ApiParameter parameter, CheckedRequest checked) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    WireRequest request = checked.request();
    switch (parameter.in()) {
      case "path" -> {
        String value = checked.pathValues().get(parameter.name());
        return value == null ? null : nodes.stringNode(value);
      }
      case "header" -> {
        String value = request.headers().get(parameter.name());
        return value == null ? null : nodes.stringNode(value);
      }
      default -> {
        List<String> values = request.query().get(parameter.name());
        if (values == null) {
          return null;
        }
        if (!lens.is(parameter.schema(), "array")) {
          return nodes.stringNode(String.join(" and ", values));
        }
        JsonNode holder = examples.parameter(operation, "query", parameter.name());
        boolean joined = !holder.path("explode").asBoolean(true);
        ArrayNode array = nodes.arrayNode();
        for (String value : values) {
          for (String part : joined ? value.split(",", -1) : new String[] {value}) {
            array.add(part);
          }
        }
        return array;
      }
    }
  }

  private void body(
      JsonNode wanted, JsonNode schema, CheckedRequest checked, List<String> reasons) {
    if (!wanted.isObject() || checked.fields().isEmpty()) {
      survival.compare(schema, wanted, checked.body(), "body", reasons);
      return;
    }
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      JsonNode property = lens.property(schema, field.getKey());
      JsonNode item = lens.is(property, "array") ? lens.items(property) : property;
      String place = "form field " + field.getKey();
      if (lens.format(item).equals("binary")) {
        files(field.getKey(), field.getValue(), checked, place, reasons);
      } else {
        survival.compare(
            property, field.getValue(), field(checked, field.getKey()), place, reasons);
      }
    }
  }

  /** A field that takes any JSON comes as its text. */
  private static JsonNode field(CheckedRequest checked, String name) {
    JsonNode value = checked.body().path(name);
    if (value.isString()
        && (value.asString().startsWith("{") || value.asString().startsWith("["))) {
      try {
        return JsonMapper.shared().readTree(value.asString());
      } catch (tools.jackson.core.JacksonException e) {
        return value;
      }
    }
    return value;
  }

  private static void files(
      String name, JsonNode wanted, CheckedRequest checked, String place, List<String> reasons) {
    List<String> contents =
        checked.fields().stream()
            .filter(field -> field.name().equals(name))
            .map(FormField::text)
            .toList();
    List<String> expected = new ArrayList<>();
    if (wanted.isArray()) {
      wanted.forEach(each -> expected.add(each.asString()));
    } else {
      expected.add(wanted.asString());
    }
    if (!contents.equals(expected)) {
      reasons.add(place + " was changed from " + expected + " to " + contents);
    }
  }
}
