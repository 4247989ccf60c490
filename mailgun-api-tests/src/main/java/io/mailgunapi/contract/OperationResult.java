package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import java.util.List;

/**
 * What the suite says of one operation, and why.
 *
 * @param operation the operationId
 * @param tag its tag
 * @param method its HTTP method
 * @param path its path, parameters in braces
 * @param verdict the verdict
 * @param reasons what is wrong, or why it was not tried; empty if it passed without remark
 * @param exchanges what went over the wire, with secrets masked
 */
public record OperationResult(
    String operation,
    String tag,
    String method,
    String path,
    Verdict verdict,
    List<String> reasons,
    List<SentAndReceived> exchanges) {

  /** Copies the lists. */
  public OperationResult {
    reasons = List.copyOf(reasons);
    exchanges = List.copyOf(exchanges);
  }

  static OperationResult of(
      ApiOperation operation,
      Verdict verdict,
      List<String> reasons,
      List<SentAndReceived> exchanges) {
    return new OperationResult(
        operation.id(),
        operation.tag(),
        operation.method(),
        operation.path(),
        verdict,
        reasons,
        exchanges);
  }

  /**
   * Whether it passed with a refusal that the description has, so that its success was not seen.
   */
  public boolean refused() {
    return verdict == Verdict.PASSED && exchanges.stream().anyMatch(each -> each.status() >= 300);
  }

  /**
   * One request and its answer as text, with secrets masked and long bodies cut.
   *
   * @param sent request line, headers and body
   * @param received status, headers and body, or why none came
   * @param status the status of the answer, 0 if none came
   */
  public record SentAndReceived(String sent, String received, int status) {}
}
