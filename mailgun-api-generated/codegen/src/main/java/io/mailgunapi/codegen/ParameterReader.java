package io.mailgunapi.codegen;

import static io.mailgunapi.codegen.ApiDescription.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.OperationSource.ArgumentSource;
import io.mailgunapi.codegen.PropertySource.FormSpelling;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one parameter, as an argument of the annotated method and as a property of the query class.
 */
final class ParameterReader {
  private final Schemas schemas;
  private final JsonNode parameter;
  private final String javaName;
  private final JavaType type;

  ParameterReader(Schemas schemas, JsonNode parameter, Set<String> taken) {
    this.schemas = schemas;
    this.parameter = parameter;
    String wireName = parameter.path("name").asText();
    String name =
        JavaNames.identifier(
            parameter.has("x-mailgun-name") ? parameter.get("x-mailgun-name").asText() : wireName);
    if (required() && name.equals("query")) {
      // That is what the argument with all optional values is called, which may stand beside it.
      name = "queryValue";
    }
    while (!taken.add(name)) {
      name += place().equals("query") ? "Value" : "_";
    }
    this.javaName = name;
    this.type =
        isBoolean() ? JavaType.of(JavaType.Kind.BOOLEAN) : schemas.typeOf(parameter.path("schema"));
  }

  private boolean isBoolean() {
    return parameter.has("x-mailgun-boolean") || parameter.path("schema").has("x-mailgun-boolean");
  }

  private JsonNode booleanSpelling() {
    return parameter.has("x-mailgun-boolean")
        ? parameter.get("x-mailgun-boolean")
        : parameter.path("schema").path("x-mailgun-boolean");
  }

  private String place() {
    return parameter.path("in").asText();
  }

  boolean required() {
    return parameter.path("required").asBoolean(false) || place().equals("path");
  }

  ArgumentSource argument() {
    Set<String> imports = new TreeSet<>();
    return new ArgumentSource(
        javaName, type, !required(), annotations(imports), imports, text(parameter, "description"));
  }

  PropertySource property() {
    return new PropertySource(
        parameter.path("name").asText(),
        JavaNames.property(javaName),
        type,
        false,
        false,
        false,
        parameter.path("deprecated").asBoolean(false),
        text(parameter, "description"),
        List.of(),
        Limits.of(schemas.resolve(parameter.path("schema"))),
        FormSpelling.PLAIN,
        null);
  }

  private String annotations(Set<String> imports) {
    StringBuilder annotations = new StringBuilder();
    if (parameter.path("x-mailgun-domain").asBoolean(false)) {
      imports.add("io.mailgunapi.spec.DomainArgument");
      annotations.append("@DomainArgument ");
    }
    if (isBoolean()) {
      imports.add("io.mailgunapi.spec.BooleanText");
      JsonNode spelling = booleanSpelling();
      annotations
          .append("@BooleanText(ifTrue = ")
          .append(JavaLiteral.text(spelling.path("true").asText("true")));
      if (spelling.has("false")) {
        annotations
            .append(", ifFalse = ")
            .append(JavaLiteral.text(spelling.path("false").asText()));
      }
      annotations.append(") ");
    }
    timeFormat(type.isList() ? type.item() : type, imports, annotations);
    if (type.isList() && place().equals("path")) {
      imports.add("io.mailgunapi.spec.CommaSeparated");
      annotations.append("@CommaSeparated ");
    }
    String literal = JavaLiteral.text(parameter.path("name").asText());
    switch (place()) {
      case "path" -> {
        imports.add("retrofit2.http.Path");
        annotations.append("@Path(value = ").append(literal).append(", encoded = true)");
      }
      case "header" -> {
        imports.add("retrofit2.http.Header");
        annotations.append("@Header(").append(literal).append(")");
      }
      default -> {
        imports.add("retrofit2.http.Query");
        annotations.append("@Query(").append(literal).append(")");
      }
    }
    return annotations.toString();
  }

  private static void timeFormat(JavaType type, Set<String> imports, StringBuilder annotations) {
    String format =
        switch (type.kind()) {
          case RFC_2822 -> "RFC_2822";
          case RFC_3339 -> "RFC_3339";
          case EPOCH_SECONDS -> "EPOCH_SECONDS";
          case EPOCH_SECONDS_FRACTION -> "EPOCH_SECONDS_FRACTION";
          case EPOCH_MILLIS -> "EPOCH_MILLIS";
          default -> null;
        };
    if (format != null) {
      imports.add("io.mailgunapi.spec.TimeFormat");
      annotations.append("@TimeFormat(TimeFormat.Shape.").append(format).append(") ");
    }
  }
}
