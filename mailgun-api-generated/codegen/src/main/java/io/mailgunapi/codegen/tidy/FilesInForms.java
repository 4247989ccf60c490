package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.DocumentWalk;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files are fields of forms and nothing else: in JSON, what is said to be binary is text. A schema
 * that a form shares with JSON is copied for the latter.
 */
final class FilesInForms {

  private final Description description;
  private final Set<String> forms = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  FilesInForms(Description description) {
    this.description = description;
  }

  void apply() {
    List<ObjectNode> formMedia = new ArrayList<>();
    List<ObjectNode> otherMedia = new ArrayList<>();
    DocumentWalk.walk(
        description.document(),
        (kind, at, node) -> {
          boolean holder = kind == Kind.MEDIA_TYPE || kind == Kind.PARAMETER;
          if (holder && node.has("schema") && node instanceof ObjectNode media) {
            (ContentTypes.isForm(at.last()) ? formMedia : otherMedia).add(media);
          }
        });
    for (ObjectNode media : formMedia) {
      form(media.path("schema"));
    }
    for (ObjectNode media : otherMedia) {
      media.set("schema", text(media.path("schema")));
    }
    ObjectNode schemas = description.schemas();
    for (Map.Entry<String, JsonNode> entry : List.copyOf(schemas.properties())) {
      if (!forms.contains(entry.getKey())) {
        schemas.set(entry.getKey(), text(entry.getValue()));
      }
    }
  }

  private void form(JsonNode schema) {
    String name = Description.referenced(schema);
    JsonNode content = description.resolve(schema);
    if (!name.isEmpty() && !forms.add(name)) {
      return;
    }
    for (String key : List.of("properties", "patternProperties")) {
      if (content.path(key) instanceof ObjectNode fields) {
        for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
          fields.set(field.getKey(), field(field.getValue()));
        }
      }
    }
    if (content instanceof ObjectNode object) {
      parts(object);
    }
  }

  /** A field of a form: a file, several files, or anything else, in which there are none. */
  private JsonNode field(JsonNode field) {
    if (isFile(field)) {
      return file(field);
    }
    if (field instanceof ObjectNode list && isFile(list.path("items"))) {
      list.set("items", file(list.path("items")));
      return list;
    }
    return text(field);
  }

  private boolean isFile(JsonNode schema) {
    return description.resolve(schema).path("format").asText().equals("binary");
  }

  private static JsonNode file(JsonNode schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    ObjectNode file = Description.NODES.objectNode().put("type", "string").put("format", "binary");
    schema
        .properties()
        .forEach(
            beside -> {
              if (!beside.getKey().equals("$ref")) {
                file.set(beside.getKey(), beside.getValue());
              }
            });
    return file;
  }

  private boolean hasFiles(String form) {
    JsonNode schema = description.schemas().path(form);
    return Stream.of(schema.path("properties"), schema.path("patternProperties"))
        .flatMap(fields -> fields.properties().stream())
        .anyMatch(field -> isFile(field.getValue()) || isFile(field.getValue().path("items")));
  }

  /** The same schema without files. */
  private JsonNode text(JsonNode schema) {
    String name = Description.referenced(schema);
    if (forms.contains(name) && hasFiles(name)) {
      // Within itself, there is no end to copying; what would be there is any object.
      if (!open.add(name)) {
        return Description.NODES.objectNode().put("type", "object");
      }
      JsonNode copy = text(description.schemas().path(name).deepCopy());
      open.remove(name);
      return copy;
    }
    if (!(schema instanceof ObjectNode object)) {
      return schema;
    }
    if (object.path("format").asText().equals("binary")) {
      object.remove("format");
    }
    texts(object.path("properties"));
    texts(object.path("patternProperties"));
    parts(object);
    return object;
  }

  private void texts(JsonNode schemas) {
    if (schemas instanceof ObjectNode fields) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(fields.properties())) {
        fields.set(field.getKey(), text(field.getValue()));
      }
    }
  }

  /** What a list or map holds. */
  private void parts(ObjectNode schema) {
    for (String key : List.of("items", "additionalProperties")) {
      if (schema.path(key).isObject()) {
        schema.set(key, text(schema.path(key)));
      }
    }
  }
}
