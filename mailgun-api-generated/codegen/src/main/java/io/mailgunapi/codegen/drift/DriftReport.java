package io.mailgunapi.codegen.drift;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mailgunapi.codegen.compare.Comparison;
import io.mailgunapi.codegen.compare.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences between our description and a published one, less those that are meant. */
final class DriftReport {

  private final List<Finding> left = new ArrayList<>();
  private final Map<Correction, Integer> uses = new LinkedHashMap<>();

  /**
   * Compares.
   *
   * @param ours our bundle
   * @param theirs the published description, bundled and tidied
   */
  DriftReport(JsonNode ours, JsonNode theirs, List<Correction> corrections) {
    corrections.forEach(correction -> uses.put(correction, 0));
    for (Finding finding : Comparison.of(ours, theirs, new DriftPolicy())) {
      List<Correction> covering = corrections.stream().filter(c -> c.covers(finding)).toList();
      covering.forEach(correction -> uses.merge(correction, 1, Integer::sum));
      if (covering.isEmpty()) {
        left.add(finding);
      }
    }
  }

  /** What nobody has looked at yet. */
  List<Finding> left() {
    return left;
  }

  private List<Correction> unused() {
    return uses.entrySet().stream().filter(e -> e.getValue() == 0).map(Map.Entry::getKey).toList();
  }

  private int covered() {
    return uses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** One sentence that sums up. */
  String summary() {
    return "Differences left: "
        + left.size()
        + ", deliberate: "
        + covered()
        + ", corrections that match nothing: "
        + unused().size();
  }

  /** The differences as columns of equal width. */
  String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what", "where", "ours", "published"));
    left.forEach(finding -> rows.add(cells(finding)));
    int[] widths = new int[4];
    rows.forEach(
        row -> {
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
          }
        });
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static List<String> cells(Finding finding) {
    return List.of(finding.what(), where(finding), finding.before(), finding.after());
  }

  /** The place in a model, and an operation that uses it. */
  private static String where(Finding finding) {
    return finding.inModel() ? finding.where() + " (" + finding.operation() + ")" : finding.where();
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# Drift\n\n").append(summary()).append(".\n");
    if (!left.isEmpty()) {
      text.append("\n| what | where | ours | published |\n|---|---|---|---|\n");
      for (Finding finding : left) {
        text.append("| ")
            .append(String.join(" | ", cells(finding).stream().map(DriftReport::escaped).toList()))
            .append(" |\n");
      }
    }
    if (!unused().isEmpty()) {
      text.append("\n## Corrections that match nothing\n\n");
      text.append("The published description may have been mended: look, and take them out.\n\n");
      unused()
          .forEach(
              each ->
                  text.append("- ")
                      .append(each.id())
                      .append(": ")
                      .append(each.reason())
                      .append('\n'));
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|");
  }

  JsonNode json() {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    ArrayNode differences = report.putArray("differences");
    for (Finding finding : left) {
      differences
          .addObject()
          .put("what", finding.what())
          .put("operation", finding.operation())
          .put("where", finding.where())
          .put("ours", finding.before())
          .put("published", finding.after());
    }
    ArrayNode corrections = report.putArray("corrections");
    uses.forEach(
        (correction, count) ->
            corrections
                .addObject()
                .put("id", correction.id())
                .put("reason", correction.reason())
                .put("matches", count));
    return report;
  }
}
