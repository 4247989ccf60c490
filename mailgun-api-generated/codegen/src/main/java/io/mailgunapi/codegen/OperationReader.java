package io.mailgunapi.codegen;

import static io.mailgunapi.codegen.ApiDescription.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.OperationSource.ArgumentSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operations of the bundle: the interfaces, the classes of optional values, and which
 * answers are pages.
 */
final class OperationReader {
  private static final Set<String> METHODS =
      Set.of("get", "head", "put", "post", "delete", "patch", "options");

  private final JsonNode document;
  private final Schemas schemas;
  private final Map<String, String> interfaceOfOperation = new HashMap<>();
  private final Map<String, List<OperationSource>> operations = new TreeMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final List<ModelSource> queries = new ArrayList<>();
  private final Map<String, PagedSource> pages = new HashMap<>();

  OperationReader(JsonNode document, Schemas schemas) {
    this.document = document;
    this.schemas = schemas;
    document
        .path("tags")
        .forEach(
            tag -> tags.put(interfaceName(tag.path("name").asText()), tag.path("name").asText()));
    eachOperation((path, shared, method, operation) -> nameInterface(operation));
    eachOperation(this::readOperation);
  }

  private interface OperationVisitor {
    void visit(String path, JsonNode sharedParameters, String method, JsonNode operation);
  }

  private void eachOperation(OperationVisitor visitor) {
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        entry -> {
                          if (METHODS.contains(entry.getKey())) {
                            visitor.visit(
                                path.getKey(),
                                path.getValue().path("parameters"),
                                entry.getKey(),
                                entry.getValue());
                          }
                        }));
  }

  private void nameInterface(JsonNode operation) {
    String tag = operation.path("tags").path(0).asText("Default");
    tags.putIfAbsent(interfaceName(tag), tag);
    interfaceOfOperation.put(operation.path("operationId").asText(), interfaceName(tag));
  }

  private static String interfaceName(String tag) {
    return JavaNames.upperCamel(tag) + "Api";
  }

  List<InterfaceSource> interfaces() {
    List<InterfaceSource> interfaces = new ArrayList<>();
    operations.forEach(
        (className, methods) -> {
          String tag = tags.getOrDefault(className, className);
          interfaces.add(
              new InterfaceSource(
                  className, JavaNames.method(tag), tag, tagDescription(tag), methods));
        });
    return interfaces;
  }

  private @Nullable String tagDescription(String tag) {
    for (JsonNode each : document.path("tags")) {
      if (each.path("name").asText().equals(tag)) {
        return text(each, "description");
      }
    }
    return null;
  }

  List<ModelSource> queries() {
    return queries;
  }

  Map<String, PagedSource> pages() {
    return pages;
  }

  private void readOperation(String path, JsonNode shared, String method, JsonNode operation) {
    String id = operation.path("operationId").asText();
    List<JsonNode> parameters = new Parameters(document).of(operation, shared, path);
    Body body = Body.first(operation);
    Answer answer = Answer.first(operation);
    String className = interfaceOfOperation.getOrDefault(id, "DefaultApi");
    List<OperationSource> methods =
        operations.computeIfAbsent(className, name -> new ArrayList<>());
    methods.add(source(id, path, method, operation, parameters, body, answer));
    for (Body other : Body.others(operation)) {
      methods.add(source(other.method(), path, method, operation, parameters, other, answer));
    }
    for (Answer other : Answer.others(operation)) {
      methods.add(source(other.method(), path, method, operation, parameters, body, other));
    }
    readPagination(id, operation, answer);
  }

  private void readPagination(String id, JsonNode operation, Answer answer) {
    JsonNode pagination = operation.path("x-mailgun-pagination");
    String schema = Schemas.referenced(answer.schema());
    if (pagination.isMissingNode()) {
      return;
    }
    if (schema == null) {
      throw new IllegalArgumentException(
          "Operation "
              + id
              + " has x-mailgun-pagination, but its answer is no named schema: name it");
    }
    pages.put(schema, new PagePointers(schemas, id, schema).source(pagination));
  }

  private OperationSource source(
      String methodName,
      String path,
      String method,
      JsonNode operation,
      List<JsonNode> parameters,
      Body body,
      Answer answer) {
    List<ArgumentSource> required = new ArrayList<>();
    List<ArgumentSource> optional = new ArrayList<>();
    List<PropertySource> optionalProperties = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode parameter : parameters) {
      ParameterReader reader = new ParameterReader(schemas, parameter, names);
      if (reader.required()) {
        required.add(reader.argument());
      } else {
        optional.add(reader.argument());
        optionalProperties.add(reader.property());
      }
    }
    if (body.present()) {
      JavaType type = body.type(schemas);
      String description = text(schemas.resolve(body.schema()), "description");
      Set<String> imports = new TreeSet<>(Set.of("retrofit2.http.Body"));
      required.add(new ArgumentSource(bodyName(names), type, false, "@Body", imports, description));
    }
    String queryClass = null;
    if (!optional.isEmpty()) {
      String id = operation.path("operationId").asText();
      queryClass = JavaNames.upperCamel(id) + "Query";
      if (methodName.equals(id)) {
        String about =
            "The optional values of `"
                + id
                + "`: "
                + lowerFirst(operation.path("summary").asText(id))
                + ".";
        queries.add(
            new ModelSource(queryClass, about, optionalProperties, false, false, null, null));
      }
    }
    OperationAnnotations annotations =
        new OperationAnnotations(operation, method, path, body, answer, limitParameter(parameters));
    boolean nothing = answer.schema().isMissingNode();
    return new OperationSource(
        JavaNames.method(methodName),
        text(operation, "summary"),
        text(operation, "description"),
        annotations.lines(),
        annotations.imports(),
        required,
        optional,
        nothing ? JavaType.of(JavaType.Kind.ANY) : answer.type(schemas),
        nothing,
        queryClass,
        deprecation(operation));
  }

  private static String bodyName(Set<String> taken) {
    String name = taken.contains("request") ? "body" : "request";
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  private static String lowerFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String limitParameter(List<JsonNode> parameters) {
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      if (parameter.path("in").asText().equals("query") && name.equalsIgnoreCase("limit")) {
        return name;
      }
    }
    return "";
  }

  private @Nullable String deprecation(JsonNode operation) {
    JsonNode extension = operation.path("x-mailgun-deprecation");
    if (extension.isMissingNode()) {
      return operation.path("deprecated").asBoolean(false)
          ? "Mailgun has deprecated this operation."
          : null;
    }
    String reason = text(extension, "reason");
    String replacement = text(extension, "replacement");
    StringBuilder words = new StringBuilder(reason == null ? "" : JavadocText.html(reason));
    if (replacement != null) {
      String target = interfaceOfOperation.get(replacement);
      if (target == null) {
        throw new IllegalArgumentException(
            "Operation "
                + operation.path("operationId").asText()
                + " names the replacement "
                + replacement
                + ", which is no operationId: correct it or leave it out");
      }
      words
          .append(words.isEmpty() ? "" : " ")
          .append("Use {@link ")
          .append(target)
          .append("#")
          .append(JavaNames.method(replacement))
          .append("}.");
    }
    return words.toString();
  }
}
