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

  /** How many of those that passed did so with a refusal. */
  public long refused() {
    return results.stream().filter(OperationResult::refused).count();
  }

  /** Whether the run as a whole passed; {@link #failure()} says why it did not. */
  public boolean passed() {
    return failure().isEmpty();
  }

  /**
   * Why the run as a whole failed: an operation failed, none succeeded, or the server stopped
   * answering. Operations that the server refuses as described or does not offer are no failure, as
   * long as another succeeds. Empty if the run passed.
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
    if (count(Verdict.PASSED) == refused()) {
      return Optional.of(
          "nothing was proven, since the server refused every operation that it offers: check the"
              + " rights and limits of mailgun.apiKey, and whether the server has mailgun.domain; "
              + summary());
    }
    return Optional.empty();
  }

  /**
   * One line, {@code N passed, N failed, N skipped}; refusals as described count as passed, and
   * what the server does not offer counts as skipped.
   */
  public String summary() {
    return count(Verdict.PASSED)
        + " passed, "
        + count(Verdict.FAILED)
        + " failed, "
        + (count(Verdict.SKIPPED) + count(Verdict.MISSING))
        + " skipped";
  }

  /**
   * What failed and what is missing, a line each, then which were refused, and last {@link
   * #summary()}.
   */
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
    if (refused() > 0) {
      text.append(refusals())
          .append(": ")
          .append(
              String.join(
                  ", ",
                  results.stream()
                      .filter(OperationResult::refused)
                      .map(OperationResult::operation)
                      .toList()))
          .append('\n');
    }
    return text.append(summary()).toString();
  }

  String refusals() {
    return refused() + " of those passed were refused as described, their success was not seen";
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
