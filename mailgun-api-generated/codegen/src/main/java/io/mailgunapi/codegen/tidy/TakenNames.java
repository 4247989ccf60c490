package io.mailgunapi.codegen.tidy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each thing a name of its own. Names that differ in case only count as equal, since some
 * file systems can't hold a class for each.
 */
final class TakenNames {

  private final Set<String> taken = new HashSet<>();

  /** Makes an empty set of names in which some can't be had. */
  TakenNames(Collection<String> reserved) {
    reserved.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Takes a name that shall stay as it is; false if it was gone. */
  boolean keep(String name) {
    return taken.add(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Takes the first name that is free.
   *
   * @param wishes names from the shortest to the one with most context
   */
  String take(List<String> wishes) {
    for (String wish : wishes) {
      if (!wish.isEmpty() && keep(wish)) {
        return wish;
      }
    }
    String name = wishes.get(wishes.size() - 1);
    do {
      name += "Alternative";
    } while (!keep(name));
    return name;
  }
}
