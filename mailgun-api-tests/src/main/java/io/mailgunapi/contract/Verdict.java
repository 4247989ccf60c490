package io.mailgunapi.contract;

/** What the suite says of one operation. */
public enum Verdict {
  /**
   * Request and answer fit the description, and the client made of them what it should. The answer
   * may be a refusal, which {@link OperationResult#refused()} tells.
   */
  PASSED,
  /** Something departs from the description; the reasons say what. */
  FAILED,
  /** Not tried, because it writes, was not selected, or the server had stopped answering. */
  SKIPPED,
  /** The server does not offer the operation, or could not be connected to. */
  MISSING
}
