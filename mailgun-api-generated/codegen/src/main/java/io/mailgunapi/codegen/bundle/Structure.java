package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mailgunapi.codegen.openapi.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes nodes that are not what the grammar of OpenAPI has in their place. Left alone, they would
 * be passed over, and the client would miss an operation or parameter without a word.
 *
 * <p>Schemas and examples are spared: schemas may be true or false, whatever else is found there is
 * made any value later, and examples are for readers.
 */
final class Structure {

  private static final Set<Kind> SPARED = Set.of(Kind.SCHEMA, Kind.EXAMPLE);

  private final List<Problem> problems;

  Structure(List<Problem> problems) {
    this.problems = problems;
  }

  /** Whether a key says nothing, since nothing stands behind it. */
  static boolean isVoid(Kind parent, Kind.@Nullable Child child, JsonNode value) {
    return child != null && value.isNull() && parent != Kind.SCHEMA;
  }

  /** What is copied for a node that is no object. */
  JsonNode noObject(Kind kind, Place source) {
    if (SPARED.contains(kind)) {
      return source.json().deepCopy();
    }
    if (!source.json().isNull()) {
      note(source, "an object", "Write keys and values there.");
    }
    return JsonNodeFactory.instance.objectNode();
  }

  /** What is copied for a value that does not hold its nodes as the grammar says. */
  JsonNode misshapen(Kind parent, Kind.Child child, Place source) {
    if (parent != Kind.SCHEMA && child.kind() != Kind.EXAMPLE) {
      if (child.shape() == Kind.Shape.LIST) {
        note(source, "a list", "Begin each entry with a dash.");
      } else {
        note(source, "an object", "Write keys and values there.");
      }
    }
    return source.json().deepCopy();
  }

  /** A parameter without name or place would be sent under no name, or not at all. */
  void parameter(Place parameter) {
    for (String key : List.of("name", "in")) {
      JsonNode value = parameter.json().path(key);
      if (!value.isValueNode() || value.asText().isBlank() || value.isNull()) {
        problems.add(
            new Problem(
                parameter.location(),
                "This parameter has no '" + key + "'.",
                "Add it, such as 'name: limit' and 'in: query'."));
      }
    }
  }

  private void note(Place source, String wanted, String remedy) {
    String last = source.pointer().last();
    String cause = "What stands at '" + last + "' has to be " + wanted + ".";
    problems.add(new Problem(source.location(), cause, remedy));
  }
}
