package io.mailgunapi.codegen.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Validates values against schemas of the description, our own formats included. */
final class ExampleValidator {

  private static final String DOCUMENT = "https://example.org/description";
  private static final Map<String, String> FORMATS =
      Map.of(
          "rfc2822",
          "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + " \\d{4} \\d{2}:\\d{2}:\\d{2} (UTC|GMT|[-+]\\d{4})",
          "local-date-time",
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?",
          "decimal",
          "-?\\d+\\.\\d+");

  /** What lies around the schemas, which the validator would otherwise complain about. */
  private static final Set<String> AROUND_SCHEMAS =
      Set.of("openapi", "info", "servers", "security", "tags", "paths", "webhooks", "components");

  // Asking the registry for a part of the document would read the whole document each time.
  private final Schema document;
  private final JsonNode description;

  ExampleValidator(JsonNode description) {
    this.description = description;
    String text = description.toString();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    SchemaRegistry schemas =
        SchemaRegistry.withDefaultDialect(
            dialect(),
            builder -> builder.schemaRegistryConfig(config).schemas(Map.of(DOCUMENT, text)));
    document = schemas.getSchema(SchemaLocation.of(DOCUMENT));
  }

  private static Dialect dialect() {
    return Dialect.builder(Dialects.getOpenApi31())
        .formats(
            FORMATS.entrySet().stream()
                .map(entry -> format(entry.getKey(), Pattern.compile(entry.getValue())))
                .collect(Collectors.toList()))
        .keywords(
            Stream.concat(ExtensionCheck.names().stream(), AROUND_SCHEMAS.stream())
                .map(NonValidationKeyword::new)
                .collect(Collectors.toList()))
        .build();
  }

  private static Format format(String name, Pattern pattern) {
    return new Format() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean matches(ExecutionContext context, String value) {
        return value.isEmpty() || pattern.matcher(value).matches();
      }
    };
  }

  /**
   * Validates a value.
   *
   * @param schema where in the document the schema lies
   * @return what is wrong, each with the place in the value; empty if nothing is
   */
  List<String> validate(Pointer schema, JsonNode value) {
    JsonNode at = description;
    NodePath path = new NodePath(PathType.JSON_POINTER);
    for (String segment : schema.segments()) {
      if (at.isArray()) {
        path = path.append(Integer.parseInt(segment));
        at = at.path(Integer.parseInt(segment));
      } else {
        path = path.append(segment);
        at = at.path(segment);
      }
    }
    return document.getSubSchema(path).validate(value.toString(), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }
}
