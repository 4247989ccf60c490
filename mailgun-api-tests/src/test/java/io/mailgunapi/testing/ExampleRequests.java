package io.mailgunapi.testing;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ApiParameter;
import io.mailgunapi.testing.wire.SpecDocument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/** Makes a request of an operation's examples. */
final class ExampleRequests {
  private final SpecDocument document = SpecDocument.bundled();
  private final Map<String, String> pathValues = new HashMap<>();

  /** Uses this value for a path parameter instead of the example. */
  ExampleRequests with(String parameter, String value) {
    pathValues.put(parameter, value);
    return this;
  }

  String target(ApiOperation operation) {
    String path = operation.path();
    for (Map.Entry<String, String> example : pathExamples(operation).entrySet()) {
      String value = pathValues.getOrDefault(example.getKey(), example.getValue());
      path = path.replace("{" + example.getKey() + "}", encode(value));
    }
    List<String> query = new ArrayList<>();
    for (ApiParameter parameter : operation.parametersIn("query")) {
      if (parameter.required()) {
        query.add(encode(parameter.name()) + "=" + encode(requiredQuery(operation, parameter)));
      }
    }
    return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private String requiredQuery(ApiOperation operation, ApiParameter parameter) {
    String given = pathValues.get(parameter.name());
    if (given != null) {
      return given;
    }
    JsonNode schema = document.resolve(parameter.schema());
    if (schema.path("type").asString("").equals("array")) {
      schema = document.resolve(schema.path("items"));
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0).asString();
    }
    for (JsonNode node : described(operation)) {
      if (document.resolve(node).path("name").asString("").equals(parameter.name())) {
        JsonNode example = document.resolve(node).path("example");
        if (!example.isMissingNode()) {
          return example.isArray() ? example.path(0).asString() : example.asString();
        }
      }
    }
    return schema.path("type").asString("").equals("integer") ? "5000" : "alice@example.org";
  }

  private Map<String, String> pathExamples(ApiOperation operation) {
    Map<String, String> examples = new HashMap<>();
    for (JsonNode node : described(operation)) {
      JsonNode parameter = document.resolve(node);
      if (parameter.path("in").asString().equals("path")) {
        examples.put(
            parameter.path("name").asString(), parameter.path("example").asString("example"));
      }
    }
    return examples;
  }

  private List<JsonNode> described(ApiOperation operation) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode item = document.root().path("paths").path(operation.path());
    item.path("parameters").forEach(all::add);
    operation.source().path("parameters").forEach(all::add);
    return all;
  }

  /** The body of one content type, as a client would write it. */
  RequestBody body(ApiOperation operation, String contentType) {
    JsonNode media = operation.source().path("requestBody").path("content").path(contentType);
    JsonNode example = media.path("example");
    if (contentType.equals("application/json")) {
      return RequestBody.create(example.toString(), Browser.JSON);
    }
    List<Field> fields = fields(media, example);
    if (contentType.equals("multipart/form-data")) {
      MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
      for (Field field : fields) {
        if (field.file()) {
          body.addFormDataPart(field.name(), "file.txt", RequestBody.create(field.value(), null));
        } else {
          body.addFormDataPart(field.name(), field.value());
        }
      }
      return body.build();
    }
    FormBody.Builder body = new FormBody.Builder();
    fields.forEach(field -> body.add(field.name(), field.value()));
    return body.build();
  }

  private List<Field> fields(JsonNode media, JsonNode example) {
    JsonNode schema = document.resolve(media.path("schema"));
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : example.properties()) {
      String name = entry.getKey();
      JsonNode value = entry.getValue();
      JsonNode encoding = media.path("encoding").path(name);
      JsonNode property = document.resolve(schema.path("properties").path(name));
      JsonNode item = document.resolve(property.path("items"));
      boolean file = binary(property) || binary(item);
      if (encoding.path("contentType").asString("").contains("json") || value.isObject()) {
        fields.add(new Field(name, value.toString(), false));
      } else if (value.isArray() && !encoding.path("explode").asBoolean(true)) {
        List<String> parts = value.valueStream().map(JsonNode::asString).toList();
        fields.add(new Field(name, String.join(",", parts), false));
      } else if (value.isArray()) {
        value.forEach(each -> fields.add(new Field(name, each.asString(), file)));
      } else {
        fields.add(new Field(name, value.asString(), file));
      }
    }
    return fields;
  }

  private static boolean binary(JsonNode schema) {
    return schema.path("format").asString("").equals("binary");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private record Field(String name, String value, boolean file) {}
}
