package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An API description in one document, and where each part of it came from. */
public final class Bundle {

  private final ObjectNode document;
  private final Map<Pointer, Reference> origins;
  private final Set<Reference> used;
  private final List<Path> files;

  Bundle(
      ObjectNode document, Map<Pointer, Reference> origins, Set<Reference> used, List<Path> files) {
    this.document = document;
    this.origins = Map.copyOf(origins);
    this.used = Set.copyOf(used);
    this.files = List.copyOf(files);
  }

  /** The document. All references in it are internal. */
  public ObjectNode document() {
    return document;
  }

  /** Every file that was read, in the order of reading, absolute. */
  public List<Path> files() {
    return files;
  }

  /** Where in the files the node at this place of the document was written. */
  public Location origin(Pointer pointer) {
    Pointer prefix = pointer;
    while (!origins.containsKey(prefix) && !prefix.equals(Pointer.ROOT)) {
      prefix = prefix.parent();
    }
    Reference origin = origins.get(prefix);
    if (origin == null) {
      throw new IllegalStateException("The document has no origin at all");
    }
    String rest = pointer.text().substring(prefix.text().length());
    return origin.file().at(new Pointer(origin.pointer().text() + rest));
  }

  /** Whether some reference leads to this place of this file. */
  public boolean isReferenced(Path file, Pointer pointer) {
    Path path = file.toAbsolutePath().normalize();
    return used.stream().anyMatch(u -> u.file().path().equals(path) && u.pointer().equals(pointer));
  }
}
