package io.mailgunapi.codegen.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of spec/README.md that lists places of the description, each with a reason. */
final class DeclaredTable {

  private final Map<String, String> reasons = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final List<String> repeated = new ArrayList<>();

  /**
   * Reads the table below a heading.
   *
   * @param text the README
   * @param heading the heading's text
   */
  DeclaredTable(String text, String heading) {
    boolean below = false;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.startsWith("#")) {
        below = line.replaceFirst("#+ *", "").strip().equals(heading);
      } else if (below && line.startsWith("|")) {
        row(line, number);
      }
    }
  }

  private void row(String line, int number) {
    String[] cells = line.split("(?<!\\\\)\\|", -1);
    String place = cells[1].strip().replace("`", "");
    if (place.equals("place") || place.matches("[-: ]+")) {
      return;
    }
    if (reasons.put(place, cells.length > 2 ? cells[2].strip() : "") != null) {
      repeated.add(place);
    }
    lines.put(place, number);
  }

  /** The places, each with its reason. */
  Map<String, String> reasons() {
    return reasons;
  }

  /** The line of a place. */
  int line(String place) {
    return lines.getOrDefault(place, 0);
  }

  /** The places that are listed more than once. */
  List<String> repeated() {
    return repeated;
  }
}
