package io.mailgunapi.codegen.lint;

import io.mailgunapi.codegen.bundle.Bundle;
import io.mailgunapi.codegen.bundle.Location;
import io.mailgunapi.codegen.bundle.Problem;
import io.mailgunapi.codegen.openapi.Pointer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the checks find, each with the file in which it was written. */
final class Findings {

  private final Bundle bundle;
  private final Set<Problem> problems = new LinkedHashSet<>();

  Findings(Bundle bundle) {
    this.bundle = bundle;
  }

  void add(Node node, String cause, String remedy) {
    add(node.at(), cause, remedy);
  }

  void add(Pointer at, String cause, String remedy) {
    add(where(at), cause, remedy);
  }

  void add(Location at, String cause, String remedy) {
    problems.add(new Problem(at, cause, remedy));
  }

  Location where(Pointer at) {
    return bundle.origin(at);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
