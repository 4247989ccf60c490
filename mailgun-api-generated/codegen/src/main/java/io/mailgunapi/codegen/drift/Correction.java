package io.mailgunapi.codegen.drift;

import io.mailgunapi.codegen.compare.Finding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A difference that is meant: the published description is wrong there, and ours is right.
 *
 * @param id its name
 * @param where the places, as a report names them; names of path parameters do not matter, {@code
 *     *} stands for anything
 * @param what the kinds of difference, such as {@code field added}
 * @param reason why ours differs
 */
record Correction(String id, List<String> where, List<String> what, String reason) {

  Correction {
    where = List.copyOf(where);
    what = List.copyOf(what);
  }

  /** Whether this difference is what the correction means. */
  boolean covers(Finding finding) {
    return what.contains(finding.what())
        && where.stream().anyMatch(pattern -> pattern(pattern).matcher(place(finding)).matches());
  }

  private static String place(Finding finding) {
    return withoutNames(finding.where());
  }

  private static Pattern pattern(String where) {
    StringBuilder regex = new StringBuilder();
    for (String part : withoutNames(where).split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString());
  }

  private static String withoutNames(String text) {
    return text.replaceAll("\\{[^}]*}", "{}");
  }
}
