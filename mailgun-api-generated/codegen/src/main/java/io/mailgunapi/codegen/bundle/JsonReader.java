package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns JSON text into a tree. */
final class JsonReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final String name;
  private final Map<Pointer, Integer> lines;
  private final List<Problem> problems = new ArrayList<>();

  JsonReader(String name, Map<Pointer, Integer> lines) {
    this.name = name;
    this.lines = lines;
  }

  JsonNode read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      JsonNode tree = parser.nextToken() == null ? NODES.nullNode() : value(parser, Pointer.ROOT);
      if (parser.nextToken() != null) {
        throw invalid(line(parser), "there is more text behind the end of the document");
      }
      if (!problems.isEmpty()) {
        throw new SpecException(problems);
      }
      return tree;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw invalid(line, e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SpecException invalid(int line, String cause) {
    return new SpecException(
        List.of(
            new Problem(
                new Location(name, line, Pointer.ROOT),
                "This is not valid JSON: " + cause.replace('\n', ' ').strip() + ".",
                "Mend the line, or the one before it.")));
  }

  private JsonNode value(JsonParser parser, Pointer at) throws IOException {
    lines.putIfAbsent(at, line(parser));
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, at);
      case START_ARRAY -> array(parser, at);
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case VALUE_NUMBER_FLOAT -> fraction(parser);
      case VALUE_NUMBER_INT -> whole(parser);
      default -> NODES.textNode(parser.getText());
    };
  }

  private JsonNode fraction(JsonParser parser) throws IOException {
    try {
      return NODES.numberNode(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      throw invalid(line(parser), "the number " + parser.getText() + " has too many digits");
    }
  }

  private static JsonNode whole(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  private ObjectNode object(JsonParser parser, Pointer at) throws IOException {
    ObjectNode object = NODES.objectNode();
    Map<String, Integer> seen = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Pointer child = at.child(key);
      Integer first = seen.putIfAbsent(key, line(parser));
      if (first != null) {
        problems.add(
            new Problem(
                new Location(name, line(parser), child),
                "The key '" + key + "' is on line " + first + " already.",
                "Rename or remove one of the two."));
      }
      lines.putIfAbsent(child, line(parser));
      parser.nextToken();
      object.set(key, value(parser, child));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, Pointer at) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, at.child(array.size())));
    }
    return array;
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
