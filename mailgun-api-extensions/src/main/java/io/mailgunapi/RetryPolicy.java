package io.mailgunapi;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and how long the client tries. It repeats only what can't happen twice: connections
 * that failed before anything was sent, refusals for too many requests, and lost answers or server
 * errors of operations that may be repeated (reading, and replacing or deleting). A message whose
 * answer was lost is never sent again.
 *
 * <p>Between tries it waits as long as the server asks; if the server does not say, a random time
 * up to {@code baseDelay} doubled with each try, at most {@code maxDelay}. Immutable.
 */
public final class RetryPolicy {
  private static final RetryPolicy STANDARD = builder().build();
  private static final RetryPolicy NONE = builder().maxAttempts(1).build();

  private final int maxAttempts;
  private final Duration baseDelay;
  private final Duration maxDelay;
  private final Duration totalTimeout;

  private RetryPolicy(Builder builder) {
    maxAttempts = builder.maxAttempts;
    baseDelay = builder.baseDelay;
    maxDelay = builder.maxDelay;
    totalTimeout = builder.totalTimeout;
  }

  /** Four tries, half a second of first delay, at most 20 seconds each, two minutes in all. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** One try, within two minutes. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** A builder that starts from {@link #standard()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** The number of tries, the first included. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** The longest random wait before the second try. */
  public Duration baseDelay() {
    return baseDelay;
  }

  /** The longest random wait before any try. */
  public Duration maxDelay() {
    return maxDelay;
  }

  /** The time for all tries and waits of a call together. */
  public Duration totalTimeout() {
    return totalTimeout;
  }

  @Override
  public String toString() {
    return "RetryPolicy{maxAttempts="
        + maxAttempts
        + ", baseDelay="
        + baseDelay
        + ", maxDelay="
        + maxDelay
        + ", totalTimeout="
        + totalTimeout
        + "}";
  }

  /** Collects the figures of a policy. Not safe for use by several threads. */
  public static final class Builder {
    private int maxAttempts = 4;
    private Duration baseDelay = Duration.ofMillis(500);
    private Duration maxDelay = Duration.ofSeconds(20);
    private Duration totalTimeout = Duration.ofMinutes(2);

    private Builder() {}

    /** The number of tries, the first included: 1 to 100. Default 4. */
    public Builder maxAttempts(int maxAttempts) {
      if (maxAttempts < 1 || maxAttempts > 100) {
        throw new IllegalArgumentException(
            "maxAttempts is "
                + maxAttempts
                + ", but must be 1 to 100; 1 means that nothing is repeated");
      }
      this.maxAttempts = maxAttempts;
      return this;
    }

    /** The longest random wait before the second try. Default half a second. */
    public Builder baseDelay(Duration baseDelay) {
      this.baseDelay = positive(baseDelay, "baseDelay");
      return this;
    }

    /** The longest random wait before any try. Default 20 seconds. */
    public Builder maxDelay(Duration maxDelay) {
      this.maxDelay = positive(maxDelay, "maxDelay");
      return this;
    }

    /** The time for all tries and waits of a call together. Default two minutes. */
    public Builder totalTimeout(Duration totalTimeout) {
      this.totalTimeout = positive(totalTimeout, "totalTimeout");
      return this;
    }

    /** The policy. */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }

    private static Duration positive(Duration value, String name) {
      Objects.requireNonNull(value, name);
      if (value.isZero() || value.isNegative() || value.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(
            name + " is " + value + ", but must be longer than zero and at most a day");
      }
      return value;
    }
  }
}
