package io.mailgunapi.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mailgunapi.codegen.PropertySource.FormSpelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The bundled description as the classes and interfaces that are made from it, sorted by name. */
final class ApiDescription {
  private final Schemas schemas;
  private final Map<String, ModelSource> models = new TreeMap<>();
  private final Map<String, EnumSource> enums = new TreeMap<>();
  private final List<InterfaceSource> interfaces;
  private final BodyUse uses;
  private final Map<String, PagedSource> pages = new HashMap<>();

  static ApiDescription read(Path bundle) {
    try {
      return new ApiDescription(new ObjectMapper().readTree(bundle.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bundled description " + bundle, e);
    }
  }

  ApiDescription(JsonNode document) {
    this.schemas = new Schemas(document);
    OperationReader reader = new OperationReader(document, schemas);
    this.interfaces = reader.interfaces();
    this.uses = new BodyUse(document, schemas);
    pages.putAll(reader.pages());
    schemas.all().fields().forEachRemaining(entry -> addSchema(entry.getKey(), entry.getValue()));
    for (ModelSource query : reader.queries()) {
      addModel(query);
    }
  }

  List<InterfaceSource> interfaces() {
    return interfaces;
  }

  Map<String, ModelSource> models() {
    return models;
  }

  Map<String, EnumSource> enums() {
    return enums;
  }

  private void addSchema(String name, JsonNode schema) {
    String className = Schemas.className(name);
    if (Schemas.isEnum(schema)) {
      enums.put(className, enumeration(className, schema));
    } else if (Schemas.isModel(schema)) {
      addModel(
          new ModelSource(
              className,
              text(schema, "description"),
              properties(name, schema),
              uses.inJson(name),
              uses.inForm(name),
              pages.get(name),
              text(schema, "x-mailgun-list")));
    }
  }

  private void addModel(ModelSource model) {
    if (models.put(model.className(), model) != null) {
      throw new IllegalStateException(
          "Two schemas become the class " + model.className() + ": rename one");
    }
  }

  private static EnumSource enumeration(String className, JsonNode schema) {
    List<EnumSource.Constant> constants = new ArrayList<>();
    Set<String> names = new HashSet<>(EnumSource.TAKEN);
    JsonNode values = schema.get("enum");
    Set<String> distinct = new LinkedHashSet<>();
    values.forEach(
        value -> {
          if (!value.isNull()) {
            distinct.add(value.asText());
          }
        });
    for (String value : distinct) {
      String constant = JavaNames.constant(value);
      while (!names.add(constant)) {
        constant += "_";
      }
      String description = text(schema.path("x-mailgun-values"), value);
      constants.add(
          new EnumSource.Constant(
              constants.size(),
              constant,
              value,
              description,
              constants.size() == distinct.size() - 1));
    }
    return new EnumSource(className, text(schema, "description"), constants);
  }

  private List<PropertySource> properties(String schemaName, JsonNode schema) {
    JsonNode encodings = uses.encodings(schemaName);
    boolean sent = uses.sent(schemaName);
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    List<PropertySource> properties = new ArrayList<>();
    Set<String> javaNames = new HashSet<>();
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            entry ->
                properties.add(
                    property(
                        entry.getKey(),
                        entry.getValue(),
                        required.contains(entry.getKey()),
                        encodings.path(entry.getKey()),
                        sent,
                        javaNames)));
    JsonNode families = schema.path("patternProperties");
    JsonNode rest = schema.path("additionalProperties");
    boolean open = rest.isObject() || rest.asBoolean(false);
    if (families.size() + (open ? 1 : 0) > 1 && !uses.inForm(schemaName)) {
      // JSON is read into one map of all fields that have no name of their own.
      properties.add(unknownFields(MissingNode.getInstance(), javaNames));
      return properties;
    }
    families
        .fields()
        .forEachRemaining(
            entry -> properties.add(family(entry.getKey(), entry.getValue(), javaNames)));
    if (open) {
      properties.add(unknownFields(rest, javaNames));
    }
    return properties;
  }

  private PropertySource property(
      String wireName,
      JsonNode schema,
      boolean required,
      JsonNode encoding,
      boolean sent,
      Set<String> javaNames) {
    JsonNode resolved = schemas.resolve(schema);
    JavaType described =
        schema.has("x-mailgun-boolean")
            ? JavaType.of(JavaType.Kind.BOOLEAN)
            : schemas.typeOf(schema);
    JavaType type = sent ? described : described.received();
    List<String> aliases = new ArrayList<>();
    schema.path("x-mailgun-aliases").forEach(alias -> aliases.add(alias.asText()));
    boolean secret =
        resolved.path("format").asText().equals("password")
            || schemas.resolve(resolved.path("items")).path("format").asText().equals("password")
            || schemas
                .resolve(resolved.path("additionalProperties"))
                .path("format")
                .asText()
                .equals("password");
    String description = text(schema, "description");
    return new PropertySource(
        wireName,
        unique(javaName(schema, wireName), javaNames),
        type,
        required && (type.isCollection() || !Schemas.mayBeNull(resolved)),
        required,
        secret,
        schema.path("deprecated").asBoolean(false),
        description != null ? description : text(resolved, "description"),
        aliases,
        Limits.of(resolved),
        formSpelling(schema, encoding),
        null);
  }

  private static FormSpelling formSpelling(JsonNode schema, JsonNode encoding) {
    JsonNode spelled = schema.path("x-mailgun-boolean");
    return new FormSpelling(
        encoding.path("contentType").asText("").contains("json"),
        encoding.has("explode") && !encoding.path("explode").asBoolean(),
        text(spelled, "true"),
        text(spelled, "false"));
  }

  private PropertySource family(String pattern, JsonNode schema, Set<String> javaNames) {
    String prefix = pattern.replaceFirst("^\\^", "").replaceFirst("[\\[(.\\\\$+*?].*$", "");
    String name =
        schema.has("x-mailgun-name") ? schema.get("x-mailgun-name").asText() : prefix + " fields";
    return new PropertySource(
        pattern,
        unique(JavaNames.property(name), javaNames),
        JavaType.mapOf(schemas.typeOf(schema)),
        false,
        false,
        false,
        false,
        text(schema, "description"),
        List.of(),
        Limits.NONE,
        FormSpelling.PLAIN,
        prefix);
  }

  private PropertySource unknownFields(JsonNode values, Set<String> javaNames) {
    boolean typed = values.isObject() && !values.isEmpty();
    JavaType type = typed ? schemas.typeOf(values) : JavaType.of(JavaType.Kind.ANY);
    String description = typed ? text(schemas.resolve(values), "description") : null;
    return new PropertySource(
        "*",
        unique("additionalProperties", javaNames),
        JavaType.mapOf(type),
        false,
        false,
        false,
        false,
        description != null
            ? description
            : "Fields that the API description does not name, as they came.",
        List.of(),
        Limits.NONE,
        FormSpelling.PLAIN,
        "");
  }

  static String javaName(JsonNode node, String wireName) {
    return JavaNames.property(
        node.has("x-mailgun-name") ? node.get("x-mailgun-name").asText() : wireName);
  }

  /** Two wire names may give one Java name; the later gets a mark, so that nothing is lost. */
  private static String unique(String javaName, Set<String> taken) {
    String unique = javaName;
    while (!taken.add(unique)) {
      unique += "_";
    }
    return unique;
  }

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : null;
  }
}
