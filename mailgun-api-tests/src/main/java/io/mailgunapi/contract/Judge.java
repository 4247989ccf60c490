package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ResponseCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comes to a verdict on one call. Safe for use by several threads. */
final class Judge {
  private final RequestProof requests;
  private final AnswerProof answers;
  private final ResponseCheck check;

  Judge(RequestProof requests, AnswerProof answers, ResponseCheck check) {
    this.requests = requests;
    this.answers = answers;
    this.check = check;
  }

  /**
   * A verdict with its reasons.
   *
   * @param verdict the verdict
   * @param reasons what is wrong, or a remark
   */
  record Finding(Verdict verdict, List<String> reasons) {}

  Finding judge(Trial trial) {
    List<String> wrong = new ArrayList<>(requests.reasons(trial));
    Exchange exchange = trial.last();
    if (exchange != null) {
      String missing = missing(trial.operation(), exchange);
      if (missing != null) {
        // What went out still counts: a request to a wrong path is not the server's fault.
        return wrong.isEmpty()
            ? new Finding(Verdict.MISSING, List.of(missing))
            : new Finding(Verdict.FAILED, wrong);
      }
      wrong.addAll(answers.reasons(trial));
      if (exchange.failure() != null) {
        wrong.add(exchange.failure().said());
      } else if (exchange.status() == 401) {
        wrong.add("the server refused the key");
      } else if (exchange.status() >= 500) {
        wrong.add("the server failed with status " + exchange.status());
      }
    }
    if (!wrong.isEmpty()) {
      return new Finding(Verdict.FAILED, wrong);
    }
    boolean refused = exchange != null && !exchange.successful();
    int status = exchange == null ? 0 : exchange.status();
    return new Finding(
        Verdict.PASSED,
        refused
            ? List.of("refused as described with status " + status + "; the success was not seen")
            : List.of());
  }

  /** Why the server does not seem to have the operation; null if it has. */
  private @Nullable String missing(ApiOperation operation, Exchange exchange) {
    NoAnswer failure = exchange.failure();
    if (failure != null) {
      return failure.kind() == NoAnswer.Kind.UNREACHED ? failure.said() : null;
    }
    int status = exchange.status();
    if (status != 404 && status != 405 && status != 501) {
      return null;
    }
    boolean documented = operation.source().path("responses").has(Integer.toString(status));
    if (documented && speaksTheApi(operation, exchange)) {
      return null;
    }
    return "the server does not offer it: status "
        + status
        + (documented ? " without an error of the API" : ", which is not one of this operation");
  }

  private boolean speaksTheApi(ApiOperation operation, Exchange exchange) {
    byte[] body = exchange.body().toByteArray();
    if (!check.check(operation, exchange.status(), exchange.contentType(), body).isEmpty()) {
      return false;
    }
    try {
      JsonNode error = JsonMapper.shared().readTree(body);
      return List.of("message", "Message", "Error", "error", "Reason", "Description", "Field")
          .stream()
          .anyMatch(error::has);
    } catch (JacksonException e) {
      return false;
    }
  }
}
