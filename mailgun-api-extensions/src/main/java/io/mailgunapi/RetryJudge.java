package io.mailgunapi;

import java.io.IOException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Decides whether a call is tried again, and after which wait. Immutable. */
final class RetryJudge {
  private final RetryPolicy policy;
  private final Waits waits;
  private final DoubleSupplier random;

  RetryJudge(RetryPolicy policy, Waits waits, DoubleSupplier random) {
    this.policy = policy;
    this.waits = waits;
    this.random = random;
  }

  /** The wait before the next try after this answer; null if the answer stands. */
  @Nullable Duration afterAnswer(
      CallRecord record, CallInfo call, int status, Headers headers, String body, long deadline) {
    boolean refusedForNow = WaitHint.isRefusalForNow(status);
    boolean failed = status >= 500 || status == 408;
    if (failed) {
      record.maybeDone();
    }
    if (!refusedForNow && !(failed && call.repeatable())) {
      return null;
    }
    return within(record, WaitHint.of(status, headers, body, waits.now()), deadline);
  }

  /** The wait before the next try after this failure; null if the failure stands. */
  @Nullable Duration afterFailure(
      CallRecord record, CallInfo call, IOException failure, long deadline) {
    // A server that has begun to answer did look at the request, whatever it says later.
    boolean unprocessed = !record.wasSent() || (!record.hasAnswer() && isUnprocessed(failure));
    if (!unprocessed) {
      record.maybeDone();
    }
    boolean again = unprocessed || call.repeatable();
    return again && !isHopeless(failure) ? within(record, null, deadline) : null;
  }

  private @Nullable Duration within(CallRecord record, @Nullable Duration asked, long deadline) {
    if (record.attempts() >= policy.maxAttempts() || record.isBodySpent()) {
      return null;
    }
    Duration wait = asked != null ? asked : jitter(record.attempts());
    Duration left = Duration.ofNanos(deadline - waits.nanoTime());
    return wait.compareTo(left) < 0 ? wait : null;
  }

  /**
   * Any time up to the base delay, doubled with each try: so that many clients don't come back at
   * once.
   */
  private Duration jitter(int attempts) {
    double ceiling =
        Math.min(
            policy.maxDelay().toNanos(), policy.baseDelay().toNanos() * Math.pow(2, attempts - 1));
    return Duration.ofNanos((long) (ceiling * random.getAsDouble()));
  }

  /**
   * HTTP/2 servers can say that they did not look at a request. OkHttp reports that by exceptions
   * of internal classes, so they are known by name.
   */
  private static boolean isUnprocessed(IOException failure) {
    return switch (failure.getClass().getName()) {
      case "okhttp3.internal.http2.StreamResetException" ->
          String.valueOf(failure.getMessage()).contains("REFUSED_STREAM");
      case "okhttp3.internal.http2.ConnectionShutdownException" -> true;
      default -> false;
    };
  }

  private static boolean isHopeless(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLPeerUnverifiedException
          || cause instanceof CertificateException
          || cause instanceof UnknownServiceException) {
        return true;
      }
    }
    return false;
  }
}
