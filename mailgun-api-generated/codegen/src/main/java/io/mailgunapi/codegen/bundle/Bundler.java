package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one document of an OpenAPI 3.0 or 3.1 description in many files.
 *
 * <p>What a reference into another file leads to becomes a component of the kind that the place of
 * the reference asks for, under the key it had there; path items are put in place. Components that
 * the root file has already stay as they are, and so do the order of keys and what stands beside a
 * {@code $ref}. All problems are gathered and reported together.
 */
public final class Bundler {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final String REF = "$ref";

  private final List<Problem> problems = new ArrayList<>();
  private final Components components = new Components(problems);
  private final Map<Pointer, Reference> origins = new HashMap<>();
  private final Set<Reference> used = new LinkedHashSet<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private final Map<String, Location> operations = new HashMap<>();
  private final Deque<Reference> inlining = new ArrayDeque<>();
  private final SourceFile root;
  private final References references;

  private Bundler(Path rootFile) {
    SpecLoader loader = new SpecLoader(rootFile);
    root = loader.load(rootFile);
    references = new References(loader, problems);
  }

  /**
   * Bundles a description.
   *
   * @param root its root file, YAML or JSON
   * @return the document
   * @throws SpecException if the files can't be read or don't fit together; lists every problem
   */
  public static ObjectNode bundle(Path root) {
    return bundleWithOrigins(root).document();
  }

  /**
   * Bundles a description and keeps track of where each part was written.
   *
   * @param root its root file, YAML or JSON
   * @throws SpecException if the files can't be read or don't fit together; lists every problem
   */
  public static Bundle bundleWithOrigins(Path root) {
    return new Bundler(root).run();
  }

  private Bundle run() {
    checkVersion();
    files.add(root.path());
    adoptRootComponents();
    ObjectNode document = object(Kind.DOCUMENT, new Reference(root, Pointer.ROOT), Pointer.ROOT);
    for (Components.Pending next = components.next(); next != null; next = components.next()) {
      section(document, next.kind())
          .set(next.name(), node(next.kind(), next.source(), place(next.kind(), next.name())));
    }
    components.findUnusedDuplicates();
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return new Bundle(document, origins, used, List.copyOf(files));
  }

  private void checkVersion() {
    JsonNode version = root.tree().path("openapi");
    if (!version.isTextual() || !version.textValue().matches("3\\.[01](\\..*)?")) {
      String found =
          version.isValueNode()
              ? "Its 'openapi' is '" + version.asText() + "'."
              : "It has no text 'openapi' at its top.";
      throw new SpecException(
          List.of(
              new Problem(
                  root.at(Pointer.ROOT.child("openapi")),
                  "This is not an OpenAPI 3.0 or 3.1 document. " + found,
                  "Name the root file of a description that begins with 'openapi: 3.1.0'.")));
    }
  }

  private void adoptRootComponents() {
    for (Kind kind : Kind.values()) {
      if (kind.section() == null) {
        continue;
      }
      Pointer place = Pointer.ROOT.child("components").child(kind.section());
      JsonNode section = place.in(root.tree());
      if (section == null || !section.isObject()) {
        continue;
      }
      section
          .fieldNames()
          .forEachRemaining(
              name -> {
                Reference here = new Reference(root, place.child(name));
                components.adopt(kind, name, here);
                Reference target = references.follow(here);
                if (!isRootComponent(kind, target)) {
                  components.adopt(kind, name, target);
                }
              });
    }
  }

  private static Pointer place(Kind kind, String name) {
    return Pointer.ROOT.child("components").child(String.valueOf(kind.section())).child(name);
  }

  private static ObjectNode section(ObjectNode document, Kind kind) {
    return document.withObject("components").withObject(String.valueOf(kind.section()));
  }

  private boolean isRootComponent(Kind kind, Reference target) {
    List<String> segments = target.pointer().segments();
    return target.file() == root
        && segments.size() == 3
        && segments.get(0).equals("components")
        && segments.get(1).equals(kind.section());
  }

  /** Copies a node, references included, to its place in the document. */
  private JsonNode node(Kind kind, Reference source, Pointer out) {
    files.add(source.file().path());
    origins.put(out, source);
    JsonNode node = source.pointer().in(source.file().tree());
    if (node == null) {
      throw new IllegalStateException("Nothing at " + source);
    }
    if (!(node instanceof ObjectNode object)) {
      return node.deepCopy();
    }
    if (kind.mayBeReference() && object.path(REF).isTextual()) {
      return reference(kind, source, object.path(REF).textValue(), out);
    }
    if (kind == Kind.OPERATION) {
      noteOperation(source, object.path("operationId"));
    }
    return object(kind, source, out);
  }

  private ObjectNode object(Kind kind, Reference source, Pointer out) {
    ObjectNode copy = NODES.objectNode();
    JsonNode node = source.pointer().in(source.file().tree());
    if (out.equals(Pointer.ROOT)) {
      origins.put(out, source);
    }
    if (node != null) {
      node.fieldNames()
          .forEachRemaining(
              key -> {
                if (!(kind == Kind.COMPONENTS && key.equals("pathItems"))) {
                  copy.set(key, value(kind, key, child(source, key), out.child(key)));
                }
              });
    }
    return copy;
  }

  private static Reference child(Reference source, String key) {
    return new Reference(source.file(), source.pointer().child(key));
  }

  private JsonNode value(Kind kind, String key, Reference source, Pointer out) {
    JsonNode node = source.pointer().in(source.file().tree());
    Kind.Child child = kind.child(key);
    if (node == null) {
      throw new IllegalStateException("Nothing at " + source);
    }
    if (kind == Kind.SCHEMA && key.equals("discriminator")) {
      return discriminator(source, node);
    }
    if (child == null) {
      return node.deepCopy();
    }
    if (child.shape() == Kind.Shape.ONE) {
      return node(child.kind(), source, out);
    }
    if (child.shape() == Kind.Shape.LIST && node.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      for (int i = 0; i < node.size(); i++) {
        Reference entry = new Reference(source.file(), source.pointer().child(i));
        copy.add(node(child.kind(), entry, out.child(i)));
      }
      return copy;
    }
    if (child.shape() == Kind.Shape.MAP && node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      node.fieldNames()
          .forEachRemaining(
              name -> copy.set(name, node(child.kind(), child(source, name), out.child(name))));
      return copy;
    }
    return node.deepCopy();
  }

  private JsonNode reference(Kind kind, Reference source, String text, Pointer out) {
    Reference direct = references.resolve(source.file(), source.pointer(), text);
    if (direct == null) {
      return object(kind, source, out);
    }
    used.add(direct);
    Reference target = isRootComponent(kind, direct) ? direct : references.follow(direct);
    used.add(target);
    files.add(target.file().path());
    boolean itself =
        out.equals(place(kind, out.last())) && out.last().equals(nameIfKnown(kind, target, out));
    if (kind == Kind.PATH_ITEM || itself) {
      return inline(kind, source, target, out);
    }
    ObjectNode copy = object(kind, source, out);
    copy.put(REF, "#" + place(kind, components.register(kind, target)).text());
    return copy;
  }

  /**
   * The name under which the target is known, where the reference stands in a component's place.
   */
  private @Nullable String nameIfKnown(Kind kind, Reference target, Pointer out) {
    return kind.section() == null || !out.startsWith(place(kind, out.last()))
        ? null
        : components.register(kind, target);
  }

  private JsonNode inline(Kind kind, Reference source, Reference target, Pointer out) {
    if (inlining.contains(target)) {
      Location at = source.file().at(source.pointer());
      problems.add(new Problem(at, "References lead in a circle.", "Break it at one place."));
      return NODES.objectNode();
    }
    inlining.push(target);
    try {
      JsonNode inlined = node(kind, target, out);
      JsonNode holder = source.pointer().in(source.file().tree());
      if (inlined instanceof ObjectNode merged && holder instanceof ObjectNode object) {
        object
            .fieldNames()
            .forEachRemaining(
                key -> {
                  if (!key.equals(REF)) {
                    merged.set(key, value(kind, key, child(source, key), out.child(key)));
                    origins.put(out.child(key), child(source, key));
                  }
                });
      }
      return inlined;
    } finally {
      inlining.pop();
    }
  }

  private JsonNode discriminator(Reference source, JsonNode node) {
    JsonNode copy = node.deepCopy();
    if (copy.path("mapping") instanceof ObjectNode mapping) {
      node.path("mapping")
          .fields()
          .forEachRemaining(
              entry -> {
                String text = entry.getValue().asText();
                if (text.matches(".*[#/].*|.*\\.(ya?ml|json)")) {
                  Reference target = references.resolve(source.file(), source.pointer(), text);
                  if (target != null) {
                    String name = components.register(Kind.SCHEMA, references.follow(target));
                    mapping.put(entry.getKey(), "#" + place(Kind.SCHEMA, name).text());
                  }
                }
              });
    }
    return copy;
  }

  private void noteOperation(Reference source, JsonNode operationId) {
    if (!operationId.isTextual()) {
      return;
    }
    Location here = source.file().at(source.pointer().child("operationId"));
    Location first = operations.putIfAbsent(operationId.textValue(), here);
    if (first != null) {
      problems.add(
          new Problem(
              here,
              "The operationId '" + operationId.textValue() + "' is taken: " + first + ".",
              "Give each operation an id of its own."));
    }
  }
}
