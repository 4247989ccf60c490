package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Kind;
import io.mailgunapi.codegen.openapi.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one document of an OpenAPI 3.0 or 3.1 description in many files.
 *
 * <p>What a reference into another file leads to becomes a component of the kind that the place of
 * the reference asks for, under the key it had there; path items are put in place. Components that
 * the root file has already stay as they are, and so do the order of keys and what stands beside a
 * {@code $ref}. All problems are gathered and reported together.
 */
public final class Bundler {

  private final List<Problem> problems = new ArrayList<>();
  private final Components components = new Components(problems);
  private final SourceFile root;
  private final References references;
  private final DocumentCopy copy;

  private Bundler(Path rootFile) {
    SpecLoader loader = new SpecLoader(rootFile);
    root = loader.load(rootFile);
    references = new References(loader, problems);
    copy = new DocumentCopy(root, references, components, problems);
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
    adoptRootComponents();
    Place whole = Place.of(new Reference(root, Pointer.ROOT));
    ObjectNode document = (ObjectNode) copy.copy(Kind.DOCUMENT, whole, Pointer.ROOT);
    for (Components.Pending next = components.next(); next != null; next = components.next()) {
      Pointer place = DocumentCopy.place(next.kind(), next.name());
      document
          .withObject("components")
          .withObject(String.valueOf(next.kind().section()))
          .set(next.name(), copy.copy(next.kind(), Place.of(next.source()), place));
    }
    components.findUnusedDuplicates();
    if (!problems.isEmpty()) {
      throw new SpecException(problems);
    }
    return copy.bundle(document);
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

  /** The root's components keep their names, also those that only point into a file. */
  private void adoptRootComponents() {
    for (Kind kind : Kind.values()) {
      if (kind.section() == null) {
        continue;
      }
      Pointer section = new Pointer("/components").child(kind.section());
      JsonNode named = root.tree().path("components").path(kind.section());
      for (Map.Entry<String, JsonNode> entry : named.properties()) {
        Reference here = new Reference(root, section.child(entry.getKey()));
        components.adopt(kind, entry.getKey(), here);
        Reference target = references.follow(here);
        if (!copy.isRootComponent(kind, target)) {
          components.adopt(kind, entry.getKey(), target);
        }
      }
    }
  }
}
