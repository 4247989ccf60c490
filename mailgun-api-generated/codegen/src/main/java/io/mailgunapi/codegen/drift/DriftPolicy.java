package io.mailgunapi.codegen.drift;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.compare.Finding;
import io.mailgunapi.codegen.compare.Finding.Kind;
import io.mailgunapi.codegen.compare.Policy;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What counts as drift between our description, which comes first, and a published one.
 *
 * <p>Names, tags, paging, limits and how unknown fields are kept are ours alone. A description of
 * ours that accepts more than the published one, or that knows more (values of an enumeration,
 * refusals), has not drifted.
 */
final class DriftPolicy implements Policy {

  private static final Set<String> TIME_AND_FILE_FORMATS = Set.of("date-time", "date", "binary");

  @Override
  public boolean matters(Finding finding, JsonNode ours, JsonNode theirs) {
    boolean removed = finding.kind() == Kind.REMOVED;
    return switch (finding.subject()) {
      case OPERATION_ID, TAG, PAGINATION, MODEL, JAVA_NAME, LIMIT, UNKNOWN_FIELDS -> false;
      case OPERATION -> !(finding.operation().startsWith("webhook ") && removed);
      case PARAMETER -> true;
      // An object without fields is an object that nobody has described.
      case FIELD -> !removed || theirs.has("properties") || theirs.has("patternProperties");
      case BODY ->
          !finding.before().startsWith("method ") && !finding.after().startsWith("method ");
      case STATUS -> isKnownStatus(finding, removed);
      case ENUM_VALUE -> !removed || theirs.has("enum");
      case TYPE -> !accepts(wireType(finding.before()), wireType(finding.after()));
      // An answer may lack what the published description promises; we promise less.
      case REQUIRED -> finding.sent() || finding.before().startsWith("required");
    };
  }

  /** Refusals that only we list are known from elsewhere. The default is no status at all. */
  private static boolean isKnownStatus(Finding finding, boolean removed) {
    String status = removed ? finding.before() : finding.after();
    return !status.equals("default") && (!removed || status.startsWith("2"));
  }

  @Override
  public boolean comparesErrors() {
    return false;
  }

  private static String wireType(String text) {
    int end = text.lastIndexOf(", ");
    return end < 0 ? text : text.substring(0, end);
  }

  /** Whether all values of their type are values of ours. */
  private static boolean accepts(String ours, String theirs) {
    if (ours.equals("anything") || ours.equals(theirs)) {
      return true;
    }
    if (ours.equals("nothing") || theirs.equals("nothing")) {
      return false;
    }
    String format = format(theirs);
    if (TIME_AND_FILE_FORMATS.contains(format) && !format.equals(format(ours))) {
      return false;
    }
    Set<String> accepted = types(ours);
    Set<String> possible = types(theirs);
    if (accepted.contains("number")) {
      possible.remove("integer");
    }
    return !theirs.equals("anything") && accepted.containsAll(possible);
  }

  private static Set<String> types(String text) {
    String types = text.replaceFirst(" \\(.*", "");
    return new TreeSet<>(Arrays.asList(types.split(" or ")));
  }

  private static String format(String text) {
    int open = text.indexOf('(');
    return open < 0 ? "" : text.substring(open + 1, text.length() - 1);
  }
}
