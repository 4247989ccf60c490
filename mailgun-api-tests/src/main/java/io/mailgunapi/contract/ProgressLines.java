package io.mailgunapi.contract;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Prints a line for each operation, its name before the call and the verdict after it, so that one
 * sees what a run waits for.
 */
final class ProgressLines implements Progress {
  private final PrintStream out;

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void started(int number, int total, String operation) {
    out.print(number + "/" + total + " " + operation + " … ");
    out.flush();
  }

  @Override
  public void ended(OperationResult result) {
    String verdict = result.verdict().name().toLowerCase(Locale.ROOT);
    out.println(result.refused() ? verdict + ", refused" : verdict);
  }
}
