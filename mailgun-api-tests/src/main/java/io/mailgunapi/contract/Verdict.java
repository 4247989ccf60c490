package io.mailgunapi.contract;

/** What the suite says of one operation. */
public enum Verdict {
  /** Request and answer fit the description, and the client made of them what it should. */
  PASSED,
  /** Something departs from the description; the reasons say what. */
  FAILED,
  /** Not tried, because it writes or was not selected. */
  SKIPPED,
  /** The server does not offer the operation. */
  MISSING
}
