package io.mailgunapi.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results of one run, in the order of the description. Immutable. */
public final class ContractReport {
  private final List<OperationResult> results;

  ContractReport(List<OperationResult> results) {
    this.results = List.copyOf(results);
  }

  /** One result for each operation of the description. */
  public List<OperationResult> results() {
    return results;
  }

  /** How many operations have this verdict. */
  public long count(Verdict verdict) {
    return results.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** Whether nothing failed. Operations that the server does not offer are no failure. */
  public boolean passed() {
    return count(Verdict.FAILED) == 0;
  }

  /**
   * One line, {@code N passed, N failed, N skipped}; what the server does not offer counts as
   * skipped.
   */
  public String summary() {
    return count(Verdict.PASSED)
        + " passed, "
        + count(Verdict.FAILED)
        + " failed, "
        + (count(Verdict.SKIPPED) + count(Verdict.MISSING))
        + " skipped";
  }

  /** What failed and what is missing, a line each, then {@link #summary()}. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    for (OperationResult result : results) {
      if (result.verdict() == Verdict.FAILED || result.verdict() == Verdict.MISSING) {
        text.append(result.verdict() == Verdict.FAILED ? "failed  " : "missing ")
            .append(result.operation())
            .append(" (")
            .append(result.method())
            .append(' ')
            .append(result.path())
            .append("): ")
            .append(String.join("; ", result.reasons()))
            .append('\n');
      }
    }
    return text.append(summary()).toString();
  }

  /**
   * Writes {@code index.html} and {@code index.json}, which need nothing else to be read.
   *
   * @param directory where to; made if it does not exist
   */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    String json = ReportFiles.json(this);
    Files.writeString(directory.resolve("index.json"), json);
    Files.writeString(directory.resolve("index.html"), ReportFiles.html(this, json));
  }
}
