package io.mailgunapi;

/**
 * Hears once per operation and client that something in use is deprecated or asks beyond what
 * Mailgun keeps. Called in the thread of the call, so it should be quick; must be safe for use by
 * several threads. What it throws ends the call, unless the notice comes with an answer: then it is
 * logged, since the server has acted already.
 */
@FunctionalInterface
public interface DeprecationListener {
  /** Takes one notice. */
  void onNotice(DeprecationNotice notice);
}
