package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.openapi.Pointer;
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

  /**
   * The keys at the top of a file to which no reference leads, nor to anything below them.
   *
   * @param file a file other than the root
   */
  public List<Location> unreferencedKeys(Path file) {
    Path path = file.toAbsolutePath().normalize();
    List<Reference> here = used.stream().filter(u -> u.file().path().equals(path)).toList();
    if (here.isEmpty() || here.stream().anyMatch(u -> u.pointer().equals(Pointer.ROOT))) {
      return List.of();
    }
    SourceFile source = here.get(0).file();
    return source.tree().properties().stream()
        .map(entry -> Pointer.ROOT.child(entry.getKey()))
        .filter(key -> here.stream().noneMatch(u -> u.pointer().startsWith(key)))
        .map(source::at)
        .toList();
  }
}
