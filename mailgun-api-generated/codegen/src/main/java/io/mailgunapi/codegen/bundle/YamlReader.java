package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Turns YAML text into a tree, by the core schema of YAML 1.2. */
final class YamlReader {

  private static final int LARGEST_FILE = 64 * 1024 * 1024;
  private static final int DEEPEST_NESTING = 500;
  private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern FRACTION =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final String name;
  private final Map<Pointer, Integer> lines;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlReader(String name, Map<Pointer, Integer> lines) {
    this.name = name;
    this.lines = lines;
  }

  JsonNode read(String text) {
    Node node = compose(text);
    JsonNode tree = node == null ? NODES.nullNode() : convert(node, Pointer.ROOT);
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return tree;
  }

  private Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LARGEST_FILE);
    options.setNestingDepthLimit(DEEPEST_NESTING);
    options.setMaxAliasesForCollections(1000);
    try {
      return new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
          .getSingleNode();
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw invalid(line, e.getProblem() + context(e));
    } catch (YAMLException e) {
      throw invalid(0, String.valueOf(e.getMessage()));
    }
  }

  private static String context(MarkedYAMLException e) {
    return e.getContext() == null ? "" : " (" + e.getContext() + ")";
  }

  private SpecException invalid(int line, String cause) {
    return new SpecException(
        List.of(
            new Problem(
                new Location(name, line, Pointer.ROOT),
                "This is not valid YAML: " + cause.replace('\n', ' ').strip() + ".",
                "Mend the line, or the one before it.")));
  }

  private JsonNode convert(Node node, Pointer at) {
    lines.putIfAbsent(at, line(node));
    if (!open.add(node)) {
      problem(node, at, "An alias contains itself.", "Write the value out.");
      return NODES.nullNode();
    }
    try {
      if (node instanceof MappingNode mapping) {
        return object(mapping, at);
      }
      return node instanceof SequenceNode sequence
          ? array(sequence, at)
          : scalar((ScalarNode) node);
    } finally {
      open.remove(node);
    }
  }

  private ObjectNode object(MappingNode mapping, Pointer at) {
    ObjectNode object = NODES.objectNode();
    Map<String, Integer> seen = new HashMap<>();
    Set<String> own = ownKeys(mapping);
    for (NodeTuple tuple : mapping.getValue()) {
      if (isMerge(tuple.getKeyNode())) {
        merge(object, own, tuple.getValueNode(), at);
        continue;
      }
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode(), at, "A key is not a text.", "Use text as key.");
        continue;
      }
      Pointer child = at.child(key.getValue());
      Integer first = seen.putIfAbsent(key.getValue(), line(key));
      if (first != null) {
        String cause = "The key '" + key.getValue() + "' is on line " + first + " already.";
        problem(key, child, cause, "Rename or remove one of the two.");
        continue;
      }
      lines.put(child, line(key));
      object.set(key.getValue(), convert(tuple.getValueNode(), child));
    }
    return object;
  }

  private static Set<String> ownKeys(MappingNode mapping) {
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !isMerge(key)) {
        keys.add(key.getValue());
      }
    }
    return keys;
  }

  private static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().equals("<<");
  }

  /**
   * Adds the entries of another mapping whose keys are not here yet. YAML 1.2 has no such merging,
   * but descriptions use it, and without it their entries would be lost in silence.
   */
  private void merge(ObjectNode into, Set<String> own, Node source, Pointer at) {
    if (source instanceof SequenceNode several) {
      several.getValue().forEach(each -> merge(into, own, each, at));
      return;
    }
    if (!(source instanceof MappingNode)) {
      String remedy = "Write an alias of a mapping behind it, or a list of such.";
      problem(source, at.child("<<"), "What is merged is no mapping.", remedy);
      return;
    }
    Map<Pointer, Integer> mergedLines = new HashMap<>();
    YamlReader reader = new YamlReader(name, mergedLines);
    reader.open.addAll(open);
    JsonNode merged = reader.convert(source, at);
    problems.addAll(reader.problems);
    mergedLines.forEach(lines::putIfAbsent);
    merged
        .properties()
        .forEach(
            entry -> {
              if (!own.contains(entry.getKey()) && !into.has(entry.getKey())) {
                into.set(entry.getKey(), entry.getValue());
              }
            });
  }

  private ArrayNode array(SequenceNode sequence, Pointer at) {
    ArrayNode array = NODES.arrayNode();
    for (Node entry : sequence.getValue()) {
      array.add(convert(entry, at.child(array.size())));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN) {
      return NODES.textNode(text);
    }
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> NODES.nullNode();
      case "true", "True", "TRUE" -> NODES.booleanNode(true);
      case "false", "False", "FALSE" -> NODES.booleanNode(false);
      default -> number(text);
    };
  }

  private static JsonNode number(String text) {
    if (WHOLE.matcher(text).matches()) {
      BigInteger value = new BigInteger(text);
      if (value.bitLength() < Integer.SIZE) {
        return NODES.numberNode(value.intValue());
      }
      return value.bitLength() < Long.SIZE
          ? NODES.numberNode(value.longValue())
          : NODES.numberNode(value);
    }
    return FRACTION.matcher(text).matches() ? fraction(text) : NODES.textNode(text);
  }

  private static JsonNode fraction(String text) {
    try {
      return NODES.numberNode(new BigDecimal(text));
    } catch (NumberFormatException e) {
      // A hash of digits with one e, say: no number has an exponent like that.
      return NODES.textNode(text);
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private void problem(Node node, Pointer at, String cause, String remedy) {
    problems.add(new Problem(new Location(name, line(node), at), cause, remedy));
  }
}
