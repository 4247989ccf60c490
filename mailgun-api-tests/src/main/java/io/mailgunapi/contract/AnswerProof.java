package io.mailgunapi.contract;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import io.mailgunapi.error.ApiException;
import io.mailgunapi.error.AuthenticationException;
import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.error.RateLimitException;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ResponseCheck;
import io.mailgunapi.testing.wire.SpecDocument;
import io.mailgunapi.testing.wire.Violation;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds an answer against the description, and what the client made of it against the answer. Safe
 * for use by several threads.
 */
final class AnswerProof {
  private final ResponseCheck check;
  private final SpecExamples examples;
  private final Survival survival;
  private final Moshi moshi;

  AnswerProof(SpecDocument document, Moshi moshi) {
    this.check = new ResponseCheck(document);
    this.examples = new SpecExamples(document);
    this.survival = new Survival(new SchemaLens(document));
    this.moshi = moshi;
  }

  /** Everything that is wrong with what came back, or with what became of it. */
  List<String> reasons(Trial trial) {
    List<String> reasons = new ArrayList<>();
    Exchange exchange = trial.last();
    if (exchange == null || exchange.failure() != null) {
      return reasons;
    }
    for (Violation violation :
        check.check(
            trial.operation(),
            exchange.status(),
            exchange.contentType(),
            exchange.body().toByteArray())) {
      reasons.add("answer " + exchange.status() + " " + violation);
    }
    if (exchange.successful()) {
      success(trial, exchange, reasons);
    } else {
      refusal(trial, exchange, reasons);
    }
    return reasons;
  }

  private void success(Trial trial, Exchange exchange, List<String> reasons) {
    Type type = trial.method().answerType();
    Object value = trial.value();
    if (trial.failure() != null) {
      reasons.add("the answer did not decode: " + trial.failure());
    } else if (type == Void.class) {
      if (value != null) {
        reasons.add("the client answered " + value.getClass() + " where nothing is answered");
      }
    } else if (value == null || !Types.getRawType(type).isInstance(value)) {
      reasons.add("the client answered " + value + ", not a " + type.getTypeName());
    } else {
      roundTrip(trial, type, value, exchange, reasons);
    }
  }

  private void roundTrip(
      Trial trial, Type type, Object value, Exchange exchange, List<String> reasons) {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    String encoded = adapter.toJson(value);
    try {
      Object again = adapter.fromJson(encoded);
      if (!value.equals(again)) {
        reasons.add("the value is another after encoding and decoding: " + value + " and " + again);
      }
    } catch (IOException | JsonDataException e) {
      reasons.add("what the client encodes does not decode: " + e.getMessage());
    }
    JsonNode before;
    JsonNode after;
    try {
      before = JsonMapper.shared().readTree(exchange.body().toByteArray());
      after = JsonMapper.shared().readTree(encoded);
    } catch (JacksonException e) {
      // The client skips what it does not need, read or not; the check of the answer has said so.
      return;
    }
    JsonNode schema = answerSchema(trial.operation(), exchange);
    survival.compare(schema, before, after, "answer", reasons);
  }

  private JsonNode answerSchema(ApiOperation operation, Exchange exchange) {
    JsonNode content =
        examples.answer(operation, Integer.toString(exchange.status())).path("content");
    JsonNode media = content.path(exchange.contentType().split(";", 2)[0].strip());
    return (media.isMissingNode() ? content.path("application/json") : media).path("schema");
  }

  private static void refusal(Trial trial, Exchange exchange, List<String> reasons) {
    int status = exchange.status();
    Class<? extends ApiException> expected = expected(status);
    if (!(trial.failure() instanceof ApiException refusal)) {
      reasons.add("status " + status + " ended in " + trial.failure() + ", not an ApiException");
      return;
    }
    if (refusal.getClass() != expected) {
      reasons.add(
          "status "
              + status
              + " ended in "
              + refusal.getClass().getSimpleName()
              + ", not in "
              + expected.getSimpleName());
    }
    if (refusal.status() != status) {
      reasons.add("the exception says " + refusal.status() + " of status " + status);
    }
    if (!trial.operation().id().equals(refusal.operation())) {
      reasons.add("the exception names the operation " + refusal.operation());
    }
    if (!refusal.rawBody().equals(exchange.body().utf8())) {
      reasons.add("the exception lost the body: " + refusal.rawBody());
    }
  }

  static Class<? extends ApiException> expected(int status) {
    return switch (status) {
      case 401, 403 -> AuthenticationException.class;
      case 404 -> NotFoundException.class;
      case 420, 429 -> RateLimitException.class;
      default -> ApiException.class;
    };
  }
}
