package io.mailgunapi.codegen.changes;

import com.fasterxml.jackson.databind.JsonNode;
import io.mailgunapi.codegen.compare.Comparison;
import io.mailgunapi.codegen.compare.Finding;
import io.mailgunapi.codegen.compare.Policy;
import java.util.List;

/** The differences between two versions of our description, as a section of the changelog. */
final class ChangeReport {

  /** Everything counts: a user may have relied on it. */
  private static final Policy EVERYTHING =
      new Policy() {
        @Override
        public boolean matters(Finding finding, JsonNode before, JsonNode after) {
          return true;
        }

        @Override
        public boolean comparesErrors() {
          return true;
        }
      };

  private final List<Finding> findings;
  private final ChangeSentence sentence;

  ChangeReport(JsonNode before, JsonNode after) {
    findings = Comparison.of(before, after, EVERYTHING);
    sentence = new ChangeSentence(before, after);
  }

  /** The section, with the breaking changes first. */
  String markdown() {
    StringBuilder text = new StringBuilder("## Unreleased\n");
    if (findings.isEmpty()) {
      text.append("\nNothing that a user of the library would notice.\n");
    }
    for (Impact impact : Impact.values()) {
      List<String> lines =
          findings.stream()
              .filter(finding -> Impact.of(finding) == impact)
              .map(sentence::of)
              .distinct()
              .toList();
      if (!lines.isEmpty()) {
        text.append("\n### ").append(impact.heading).append("\n\n");
        lines.forEach(line -> text.append("- ").append(line).append(".\n"));
      }
    }
    return text.toString();
  }
}
