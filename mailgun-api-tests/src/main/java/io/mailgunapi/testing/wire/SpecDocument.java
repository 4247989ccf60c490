package io.mailgunapi.testing.wire;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundled API description and the schemas in it. Safe for use by several threads.
 *
 * <p>Schemas are compiled when they are first needed, and kept.
 */
public final class SpecDocument {
  /** Where the jar of the generated client keeps the description. */
  public static final String RESOURCE = "/META-INF/mailgun-api/openapi.json";

  private static final String ADDRESS = "https://description.invalid/openapi.json";

  private final JsonNode root;
  private final SchemaRegistry registry;
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  /** Takes a description that was read elsewhere; it must not be changed afterwards. */
  public SpecDocument(JsonNode root) {
    this.root = root;
    String text = root.toString();
    registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, text)));
  }

  /**
   * The description that the client was made from. Read once and shared, since it never changes.
   *
   * @throws IllegalStateException if it is not on the class path
   */
  public static SpecDocument bundled() {
    return Bundled.DOCUMENT;
  }

  /** The whole document. */
  public JsonNode root() {
    return root;
  }

  /** Follows references until a node that is none. */
  public JsonNode resolve(JsonNode node) {
    JsonNode current = node;
    while (current.has("$ref")) {
      String pointer = current.path("$ref").asString().substring(1);
      current = root.at(pointer);
      if (current.isMissingNode()) {
        throw new IllegalStateException(
            "the description refers to #" + pointer + ", which it does not have: bundle it anew");
      }
    }
    return current;
  }

  /** A named schema. */
  public JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  /** What {@code value} breaks in {@code schema}, a node of this document. */
  List<Error> validate(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value);
  }

  private Schema compile(JsonNode schema) {
    if (schema.size() == 1 && schema.has("$ref")) {
      return registry.getSchema(SchemaLocation.of(ADDRESS + schema.path("$ref").asString()));
    }
    JsonNode copy = schema.deepCopy();
    makeAbsolute(copy);
    return registry.getSchema(copy);
  }

  private static void makeAbsolute(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("$ref")) {
      object.put("$ref", ADDRESS + object.path("$ref").asString());
    }
    node.forEach(SpecDocument::makeAbsolute);
  }

  private static final class Bundled {
    static final SpecDocument DOCUMENT = read();

    private static SpecDocument read() {
      try (InputStream in = SpecDocument.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              RESOURCE + " is not on the class path: add mailgun-api-generated");
        }
        return new SpecDocument(JsonMapper.shared().readTree(in.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
