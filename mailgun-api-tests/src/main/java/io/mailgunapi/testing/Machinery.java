package io.mailgunapi.testing;

import io.mailgunapi.testing.wire.CheckedRequest;
import io.mailgunapi.testing.wire.RequestCheck;
import io.mailgunapi.testing.wire.ResponseCheck;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import io.mailgunapi.testing.wire.Violation;
import io.mailgunapi.testing.wire.Violation.Kind;
import java.util.List;

/**
 * The description and what compares with it.
 *
 * @param document the description
 * @param catalogue its operations
 * @param requests judges requests
 * @param responses judges answers
 * @param lenient whether fields that the description doesn't know are let pass
 * @param checkAnswers whether the server judges its own answers
 */
record Machinery(
    SpecDocument document,
    SpecCatalogue catalogue,
    RequestCheck requests,
    ResponseCheck responses,
    boolean lenient,
    boolean checkAnswers) {

  static Machinery of(SpecDocument document, boolean lenient, boolean checkAnswers) {
    return new Machinery(
        document,
        new SpecCatalogue(document),
        new RequestCheck(document),
        new ResponseCheck(document),
        lenient,
        checkAnswers);
  }

  /** The request, without the violations that a lenient server lets pass. */
  CheckedRequest lenient(CheckedRequest checked) {
    if (!lenient) {
      return checked;
    }
    List<Violation> kept =
        checked.violations().stream().filter(each -> each.kind() != Kind.UNKNOWN).toList();
    return new CheckedRequest(
        checked.operation(),
        checked.pathValues(),
        checked.request(),
        checked.body(),
        checked.fields(),
        kept);
  }
}
