package io.mailgunapi.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The results of one run, in the order of the description. Immutable. */
public final class ContractReport {
  private final List<OperationResult> results;
  private final boolean brokenOff;

  /**
   * @param brokenOff whether the server stopped answering, so that the rest was not tried
   */
  ContractReport(List<OperationResult> results, boolean brokenOff) {
    this.results = List.copyOf(results);
    this.brokenOff = brokenOff;
  }

  /** One result for each operation of the description. */
  public List<OperationResult> results() {
    return results;
  }

  /** How many operations have this verdict. */
  public long count(Verdict verdict) {
    return results.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** Whether the run as a whole passed; {@link #failure()} says why it did not. */
  public boolean passed() {
    return failure().isEmpty();
  }

  /**
   * Why the run as a whole failed: an operation failed, or the server stopped answering. Operations
   * that the server does not offer are no failure, as long as it offers one. Empty if it passed.
   */
  public Optional<String> failure() {
    if (brokenOff) {
      return Optional.of(
          Patience.LOST
              + ", and the rest was not tried: check mailgun.baseUrl and whether the server runs,"
              + " and set mailgun.contract.timeout if it is slow; "
              + summary());
    }
    if (count(Verdict.FAILED) > 0) {
      return Optional.of("the server and the description differ: " + summary());
    }
    if (count(Verdict.PASSED) == 0) {
      return Optional.of(
          "nothing was proven, since the server offered none of the operations tried: check"
              + " mailgun.baseUrl and mailgun.contract.operations; "
              + summary());
    }
    return Optional.empty();
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
