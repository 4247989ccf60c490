package io.mailgunapi.codegen.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An API description could not be used. The message lists every problem that was found. */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems what is wrong, at least one
   */
  public SpecException(List<Problem> problems) {
    this(new LinkedHashSet<>(problems));
  }

  private SpecException(Set<Problem> problems) {
    // Whoever wrote the description learns nothing from a stack trace.
    super(message(problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order in which it was found. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(Set<Problem> problems) {
    StringBuilder message = new StringBuilder("The API description has ");
    message.append(problems.size() == 1 ? "a problem:" : problems.size() + " problems:");
    for (Problem problem : problems) {
      message.append("\n- ").append(problem);
    }
    return message.toString();
  }
}
