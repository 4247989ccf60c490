package io.mailgunapi.contract;

/**
 * Ends when a server gives no answers, since each further operation would wait for it in vain. For
 * one thread.
 */
final class Patience {
  static final String LOST = "the server gave no answer to five operations in a row";

  private static final int LIMIT = 5;

  private int unanswered;

  /** Takes note of a result; one for which nothing was sent says nothing about the server. */
  void saw(OperationResult result) {
    if (!result.exchanges().isEmpty()) {
      boolean answered = result.exchanges().stream().anyMatch(each -> each.status() != 0);
      unanswered = answered ? 0 : unanswered + 1;
    }
  }

  boolean lost() {
    return unanswered >= LIMIT;
  }
}
