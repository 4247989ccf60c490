package io.mailgunapi.codegen.bundle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notes operations that have the id of another. */
final class UniqueOperations {

  private final List<Problem> problems;
  private final Map<String, Location> ids = new HashMap<>();

  UniqueOperations(List<Problem> problems) {
    this.problems = problems;
  }

  void note(Place operation) {
    Place id = operation.child("operationId");
    if (!id.json().isTextual()) {
      return;
    }
    String text = id.json().textValue();
    Location first = ids.putIfAbsent(text, id.location());
    if (first != null) {
      problems.add(
          new Problem(
              id.location(),
              "The operationId '" + text + "' is taken: " + first + ".",
              "Give each operation an id of its own."));
    }
  }
}
