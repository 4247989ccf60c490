package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.bundle.Bundler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fixture of {@code src/test/resources/tidy}, tidied. */
final class Tidied {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build();

  private final ObjectNode document;

  private Tidied(ObjectNode document) {
    this.document = document;
  }

  static Tidied fixture(String name) {
    return new Tidied(Tidier.tidy(Bundler.bundle(folder().resolve(name + ".yaml"))));
  }

  /** The names of all fixtures. */
  static List<String> fixtures() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(f -> f.getFileName().toString().replace(".yaml", "")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Tidied.class.getResource("/tidy").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  ObjectNode document() {
    return document;
  }

  JsonNode at(String pointer) {
    return document.at(pointer);
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  JsonNode property(String schema, String name) {
    return schema(schema).path("properties").path(name);
  }

  JsonNode operation(String path, String method) {
    return document.path("paths").path(path).path(method);
  }

  List<String> schemas() {
    return keys(document.path("components").path("schemas"));
  }

  static List<String> keys(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  /** JSON for people: single quotes, keys without any. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static JsonNode reference(String schema) {
    return JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
  }
}
