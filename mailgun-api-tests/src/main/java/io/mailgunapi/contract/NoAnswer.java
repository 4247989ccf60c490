package io.mailgunapi.contract;

/**
 * Why a request got no answer.
 *
 * @param kind how far it came, which decides whom to blame
 * @param reason what was seen
 */
record NoAnswer(Kind kind, String reason) {
  /** How far a request came. */
  enum Kind {
    /** No connection came about: there may be no server. */
    UNREACHED("no answer from the server: "),
    /** There is a server, and what it sent was no answer, or not all of one. */
    BROKEN("the server was reached but gave no whole answer: "),
    /** The proxy can't carry the request or its answer. */
    NOT_CARRIED("the suite could not pass on this request or its answer: ");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /** A sentence for the report. */
  String said() {
    return kind.text + reason;
  }
}
