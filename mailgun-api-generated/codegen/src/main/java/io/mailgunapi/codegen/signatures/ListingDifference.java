package io.mailgunapi.codegen.signatures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was lost and gained between two listings.
 *
 * @param lines the difference for people, grouped by type
 * @param lost how many declarations are gone or changed
 */
record ListingDifference(List<String> lines, int lost) {

  static ListingDifference between(ApiListing before, ApiListing now) {
    List<String> lines = new ArrayList<>();
    int lost = 0;
    Set<String> names = new TreeSet<>(before.types().keySet());
    names.addAll(now.types().keySet());
    for (String name : names) {
      List<String> old = declarations(before.types().get(name));
      List<String> current = declarations(now.types().get(name));
      List<String> gone = without(old, current);
      List<String> added = without(current, old);
      if (gone.isEmpty() && added.isEmpty()) {
        continue;
      }
      lost += gone.size();
      lines.add(name);
      gone.forEach(line -> lines.add("  - " + line));
      added.forEach(line -> lines.add("  + " + line));
    }
    return new ListingDifference(List.copyOf(lines), lost);
  }

  private static List<String> declarations(@Nullable ApiType type) {
    List<String> all = new ArrayList<>();
    if (type != null) {
      all.add(type.header());
      all.addAll(type.members());
    }
    return all;
  }

  private static List<String> without(List<String> lines, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return lines.stream().filter(line -> !known.contains(line)).toList();
  }
}
