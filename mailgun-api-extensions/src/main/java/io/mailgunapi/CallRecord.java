package io.mailgunapi;

import io.mailgunapi.error.Outcome;

/**
 * What has become of one call so far, over all its tries. Lies on the request as a tag, so that
 * whoever reports a failure can tell whether the server may have acted. Safe for use by several
 * threads.
 */
final class CallRecord {
  private final boolean repeatable;
  private volatile int attempts;
  private volatile long begun;
  private volatile boolean sent;
  private volatile boolean passed;
  private volatile boolean maybeDone;
  private volatile int status;
  private volatile boolean complete;
  private volatile boolean bodySpent;
  private volatile boolean alreadyDeleted;
  private volatile boolean overdue;

  /** A record of a call that may be repeated whatever happens, or not. */
  CallRecord(boolean repeatable) {
    this.repeatable = repeatable;
  }

  /** A try begins, at this time of {@link Waits#nanoTime()}. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // tries of one call follow each other
  void attempt(long now) {
    attempts++;
    begun = now;
    sent = false;
    passed = false;
    status = 0;
    complete = false;
  }

  /** The head of a request is about to be written, most likely that of this call. */
  void sending() {
    sent = true;
  }

  /** The request of this call, and not one that an interceptor made, is on its way out. */
  void passed() {
    passed = true;
  }

  /** A body that can be written only once has begun to be. */
  void bodySpent() {
    bodySpent = true;
  }

  /** An answer with this status has begun. */
  void answered(int status) {
    this.status = status;
  }

  /** All of the answer is here. */
  void complete() {
    complete = true;
  }

  /** A repeated DELETE found that an earlier try had done the work, which counts as a success. */
  void alreadyDeleted() {
    alreadyDeleted = true;
    status = 200;
    complete = true;
  }

  /** Other calls went first until the time of this one was over. */
  void overdue() {
    overdue = true;
  }

  boolean isOverdue() {
    return overdue;
  }

  boolean isAlreadyDeleted() {
    return alreadyDeleted;
  }

  /** The try that just failed may have been carried out. */
  void maybeDone() {
    maybeDone = true;
  }

  int attempts() {
    return attempts;
  }

  /** When the last try began. */
  long begun() {
    return begun;
  }

  boolean wasSent() {
    return sent;
  }

  boolean isMaybeDone() {
    return maybeDone;
  }

  /** Whether the request may go out now, though it may have done so within the same try. */
  boolean maySend() {
    boolean refused = sent && WaitHint.isRefusalForNow(status);
    return !(passed && sent) || (!bodySpent && (repeatable || refused));
  }

  boolean isComplete() {
    return complete;
  }

  boolean isBodySpent() {
    return bodySpent;
  }

  /** Whether the last try has got an answer, or the beginning of one. */
  boolean hasAnswer() {
    return status != 0;
  }

  /** Whether the last answer said that the request was carried out. */
  boolean isAccepted() {
    return status >= 200 && status < 300;
  }

  /** The outcome of a call that ended without a readable answer. */
  Outcome outcomeWithoutAnswer() {
    if (isAccepted()) {
      return Outcome.ACCEPTED;
    }
    return maybeDone ? Outcome.UNKNOWN : Outcome.NOT_SENT;
  }

  /** The outcome of a call that ended with an error status. */
  Outcome outcomeOf(int errorStatus, boolean readsOnly) {
    return errorStatus >= 500 || (maybeDone && !readsOnly) ? Outcome.UNKNOWN : Outcome.REFUSED;
  }
}
