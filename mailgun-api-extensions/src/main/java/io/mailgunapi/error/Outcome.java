package io.mailgunapi.error;

/** What became of a call that failed, as far as the client can know. */
public enum Outcome {
  /**
   * Nothing left this machine, or the server provably did not look at it. Calling again is safe.
   */
  NOT_SENT,
  /** The server answered that it will not do it, and did nothing. */
  REFUSED,
  /** The request may or may not have been carried out: look before calling again. */
  UNKNOWN,
  /**
   * The server carried out the request, only its answer is of no use. Calling again does it twice;
   * where nothing but reading was asked for, that does no harm.
   */
  ACCEPTED
}
