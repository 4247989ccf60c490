package io.mailgunapi.codegen.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.openapi.Pointer;

/**
 * A node in a file of the description.
 *
 * @param file the file
 * @param pointer where in the file
 * @param json the node
 */
record Place(SourceFile file, Pointer pointer, JsonNode json) {

  /** The node that a reference leads to. */
  static Place of(Reference target) {
    JsonNode json = target.pointer().in(target.file().tree());
    if (json == null) {
      throw new IllegalStateException("Nothing at " + target);
    }
    return new Place(target.file(), target.pointer(), json);
  }

  Place child(String key) {
    return new Place(file, pointer.child(key), json.path(key));
  }

  Place child(int index) {
    return new Place(file, pointer.child(index), json.path(index));
  }

  /** This place as the target of a reference. */
  Reference reference() {
    return new Reference(file, pointer);
  }

  Location location() {
    return file.at(pointer);
  }
}
