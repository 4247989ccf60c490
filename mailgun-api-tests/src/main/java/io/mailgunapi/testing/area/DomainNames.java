package io.mailgunapi.testing.area;

import java.util.HashSet;
import java.util.Set;

/** The names of all domains in all regions and accounts: a name is taken once. */
final class DomainNames {
  private final Set<String> taken = new HashSet<>();

  boolean take(String name) {
    return taken.add(name);
  }

  void free(String name) {
    taken.remove(name);
  }
}
