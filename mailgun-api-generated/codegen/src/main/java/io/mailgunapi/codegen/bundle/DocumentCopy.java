package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.Pointer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies nodes into the bundle. References are registered as components and rewritten, except where
 * the grammar knows no component (path items) or where the reference is the whole of a component
 * itself: there, what they lead to is put in place.
 */
final class DocumentCopy {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final String REF = "$ref";

  private final SourceFile root;
  private final References references;
  private final Components components;
  private final List<Problem> problems;
  private final UniqueOperations operations;
  private final Structure structure;
  private final Map<Pointer, Reference> origins = new HashMap<>();
  private final Set<Reference> used = new LinkedHashSet<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private final Deque<Reference> inlining = new ArrayDeque<>();

  DocumentCopy(
      SourceFile root, References references, Components components, List<Problem> problems) {
    this.root = root;
    this.references = references;
    this.components = components;
    this.problems = problems;
    this.operations = new UniqueOperations(problems);
    this.structure = new Structure(problems);
  }

  /** Where a component stands in the bundle. */
  static Pointer place(Kind kind, String name) {
    return new Pointer("/components").child(String.valueOf(kind.section())).child(name);
  }

  /** Whether a place is one of the root file's own components of a kind. */
  boolean isRootComponent(Kind kind, Reference target) {
    List<String> segments = target.pointer().segments();
    return target.file() == root
        && segments.size() == 3
        && segments.get(0).equals("components")
        && segments.get(1).equals(kind.section());
  }

  Bundle bundle(ObjectNode document) {
    return new Bundle(document, origins, used, List.copyOf(files));
  }

  /** Copies a node to a place in the bundle that does not continue the place around it. */
  JsonNode copy(Kind kind, Place source, Pointer out) {
    files.add(source.file().path());
    origins.put(out, source.reference());
    return node(kind, source, out);
  }

  private JsonNode node(Kind kind, Place source, Pointer out) {
    if (!source.json().isObject()) {
      return structure.noObject(kind, source);
    }
    if (kind.mayBeReference() && source.json().path(REF).isTextual()) {
      return reference(kind, source, out);
    }
    if (kind == Kind.OPERATION) {
      operations.note(source);
    }
    if (kind == Kind.PARAMETER) {
      structure.parameter(source);
    }
    return object(kind, source, out);
  }

  private ObjectNode object(Kind kind, Place source, Pointer out) {
    ObjectNode copy = NODES.objectNode();
    for (Map.Entry<String, JsonNode> entry : source.json().properties()) {
      String key = entry.getKey();
      // Path items are put where they are referred to.
      boolean inPlace = kind == Kind.COMPONENTS && key.equals("pathItems");
      if (!inPlace && !Structure.isVoid(kind, kind.child(key), entry.getValue())) {
        copy.set(key, value(kind, source.child(key), out.child(key)));
      }
    }
    return copy;
  }

  private JsonNode value(Kind kind, Place source, Pointer out) {
    JsonNode json = source.json();
    String key = source.pointer().last();
    Kind.Child child = kind.child(key);
    if (kind == Kind.SCHEMA && key.equals("discriminator")) {
      return discriminator(source);
    }
    if (child == null) {
      return json.deepCopy();
    }
    if (child.shape() == Kind.Shape.ONE) {
      return node(child.kind(), source, out);
    }
    if (child.shape() == Kind.Shape.LIST && json.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      for (int i = 0; i < json.size(); i++) {
        copy.add(node(child.kind(), source.child(i), out.child(i)));
      }
      return copy;
    }
    if (child.shape() == Kind.Shape.MAP && json.isObject()) {
      ObjectNode copy = NODES.objectNode();
      for (Map.Entry<String, JsonNode> entry : json.properties()) {
        String name = entry.getKey();
        copy.set(name, node(child.kind(), source.child(name), out.child(name)));
      }
      return copy;
    }
    return structure.misshapen(kind, child, source);
  }

  private JsonNode reference(Kind kind, Place source, Pointer out) {
    Reference direct = references.resolve(source, source.json().path(REF).textValue());
    if (direct == null) {
      return object(kind, source, out);
    }
    Reference target = isRootComponent(kind, direct) ? direct : references.follow(direct);
    used.add(direct);
    used.add(target);
    files.add(target.file().path());
    if (kind == Kind.PATH_ITEM) {
      return inline(kind, source, target, out);
    }
    String name = components.register(kind, target);
    if (out.equals(place(kind, name))) {
      return inline(kind, source, target, out);
    }
    return object(kind, source, out).put(REF, "#" + place(kind, name).text());
  }

  private JsonNode inline(Kind kind, Place source, Reference target, Pointer out) {
    if (inlining.contains(target)) {
      problems.add(
          new Problem(source.location(), "References lead in a circle.", "Break it at one place."));
      return NODES.objectNode();
    }
    inlining.push(target);
    JsonNode inlined = copy(kind, Place.of(target), out);
    inlining.pop();
    if (inlined instanceof ObjectNode merged) {
      for (Map.Entry<String, JsonNode> beside : source.json().properties()) {
        if (!beside.getKey().equals(REF)) {
          Place value = source.child(beside.getKey());
          origins.put(out.child(beside.getKey()), value.reference());
          merged.set(beside.getKey(), value(kind, value, out.child(beside.getKey())));
        }
      }
    }
    return inlined;
  }

  private JsonNode discriminator(Place source) {
    JsonNode copy = source.json().deepCopy();
    if (copy.path("mapping") instanceof ObjectNode mapping) {
      for (Map.Entry<String, JsonNode> entry : source.json().path("mapping").properties()) {
        String text = entry.getValue().asText();
        boolean name = !text.matches(".*[#/].*|.*\\.(ya?ml|json)");
        Reference target = name ? null : references.resolve(source, text);
        if (target != null) {
          String schema = components.register(Kind.SCHEMA, references.follow(target));
          mapping.put(entry.getKey(), "#" + place(Kind.SCHEMA, schema).text());
        }
      }
    }
    return copy;
  }
}
