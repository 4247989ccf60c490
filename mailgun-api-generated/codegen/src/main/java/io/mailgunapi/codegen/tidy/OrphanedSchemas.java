package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Removes schemas that were used and are no longer, because what used them was put into another
 * shape. Schemas that nobody ever used stay.
 */
final class OrphanedSchemas {

  private final Description description;
  private final Set<String> reachedBefore;

  /** Remembers what is used now. */
  OrphanedSchemas(Description description) {
    this.description = description;
    this.reachedBefore = reached(Set.of());
  }

  void apply() {
    Set<String> neverReached = new HashSet<>();
    description.schemas().fieldNames().forEachRemaining(neverReached::add);
    neverReached.removeAll(reachedBefore);
    reachedBefore.removeAll(reached(neverReached));
    description.schemas().remove(reachedBefore);
  }

  /**
   * The schemas to which something that is no schema leads, directly or through others.
   *
   * @param besides schemas that count as reached anyway
   */
  private Set<String> reached(Set<String> besides) {
    Set<String> reached = new HashSet<>(besides);
    ObjectNode others = description.document().deepCopy();
    if (others.path("components") instanceof ObjectNode components) {
      components.remove("schemas");
    }
    gather(others, reached);
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Set<String> inside = new HashSet<>();
      gather(description.schemas().path(open.pop()), inside);
      inside.removeAll(reached);
      reached.addAll(inside);
      open.addAll(inside);
    }
    return reached;
  }

  private static void gather(JsonNode node, Set<String> names) {
    String name = Description.referenced(node);
    if (!name.isEmpty()) {
      names.add(name);
    }
    node.forEach(child -> gather(child, names));
  }
}
