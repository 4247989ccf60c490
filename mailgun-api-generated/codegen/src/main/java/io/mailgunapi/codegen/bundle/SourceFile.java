package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Pointer;
import java.nio.file.Path;
import java.util.Map;

/** One file of an API description, read. Two are equal only if they are the same object. */
final class SourceFile {

  private final Path path;
  private final String name;
  private final JsonNode tree;
  private final Map<Pointer, Integer> lines;

  SourceFile(Path path, String name, JsonNode tree, Map<Pointer, Integer> lines) {
    this.path = path;
    this.name = name;
    this.tree = tree;
    this.lines = Map.copyOf(lines);
  }

  /** Where it lies, absolute and normalised. */
  Path path() {
    return path;
  }

  /** How messages call it. */
  String name() {
    return name;
  }

  /** Its content. */
  JsonNode tree() {
    return tree;
  }

  /** The place of a node, with the line of the nearest node around it that is known. */
  Location at(Pointer pointer) {
    Pointer known = pointer;
    while (!lines.containsKey(known) && !known.equals(Pointer.ROOT)) {
      known = known.parent();
    }
    return new Location(name, lines.getOrDefault(known, 1), pointer);
  }

  @Override
  public String toString() {
    return name;
  }
}
