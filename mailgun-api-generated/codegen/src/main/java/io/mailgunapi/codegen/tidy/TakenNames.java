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

  /** Files have names of 255 characters at most, and classes add to theirs. */
  private static final int LONGEST = 120;

  private final Set<String> taken = new HashSet<>();

  /** Makes an empty set of names in which some can't be had. */
  TakenNames(Collection<String> reserved) {
    reserved.forEach(name -> taken.add(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Takes a name that shall stay as it is; false if it was gone, is too long or is one that the
   * adapter of another may have.
   */
  boolean keep(String name) {
    return name.length() <= LONGEST && !name.endsWith("JsonAdapter") && add(name);
  }

  private boolean add(String name) {
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
    String last = wishes.get(wishes.size() - 1);
    String name = last.length() > LONGEST ? shortened(last) : last + "Alternative";
    while (!add(name)) {
      name += "Alternative";
    }
    return name;
  }

  /** How a long name begins and how it ends, which tells it from its neighbours. */
  private static String shortened(String name) {
    String end = name.substring(name.length() - LONGEST / 2);
    return name.substring(0, LONGEST / 2) + end.replaceFirst("^[^A-Z]*(?=[A-Z])", "");
  }
}
