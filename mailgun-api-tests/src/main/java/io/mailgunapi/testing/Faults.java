package io.mailgunapi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link FakeMailgun} does wrong on demand. Safe for use by several threads.
 *
 * <p>A rule hits every request for its operation until it is told otherwise; of several rules for
 * one request the one that was made first goes first:
 *
 * <pre>{@code
 * fake.faults().on("sendMessage").times(2).status(503);
 * fake.faults().onAny().share(0.1).loseAnswer();
 * }</pre>
 */
public final class Faults {
  private final List<FaultRule> rules = new ArrayList<>();
  private final Random random;

  Faults(Random random) {
    this.random = random;
  }

  /**
   * Begins a rule for an operation.
   *
   * @param operation the operationId, such as {@code sendMessage}
   */
  public FaultRule on(String operation) {
    return new FaultRule(this, operation);
  }

  /** Begins a rule for every operation. */
  public FaultRule onAny() {
    return new FaultRule(this, null);
  }

  /** Drops all rules. */
  public synchronized void clear() {
    rules.clear();
  }

  synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  /** What goes wrong with the next request for an operation. */
  synchronized Optional<Fault> next(@Nullable String operation) {
    for (FaultRule rule : rules) {
      Fault fault = rule.hit(operation, random);
      if (fault != null) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
