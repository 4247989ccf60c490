package io.mailgunapi;

import io.mailgunapi.error.DecodingException;
import io.mailgunapi.error.ErrorAnswer;
import io.mailgunapi.error.ErrorBody;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Turns whatever ended a call into the exception that the user sees. Immutable. */
final class Failures {
  private static final List<String> REQUEST_IDS =
      List.of("X-Request-Id", "X-Mailgun-Request-Id", "Request-Id", "X-Trace-Id");

  private final Operations operations;
  private final Secrets secrets;
  private final Advice advice;
  private final Waits waits;

  Failures(Operations operations, Secrets secrets, Advice advice, Waits waits) {
    this.operations = operations;
    this.secrets = secrets;
    this.advice = advice;
    this.waits = waits;
  }

  /** For an answer with an error status, whose body is {@code rawBody}. */
  MailgunException refused(Request request, Response response, String rawBody) {
    CallInfo call = operations.of(request);
    CallRecord record = request.tag(CallRecord.class);
    String start = rawBody.stripLeading();
    Map<String, @Nullable Object> fields =
        start.startsWith("{") ? JsonTree.readFields(start) : Map.of();
    Map<String, @Nullable Object> maskedFields = secrets.mask(fields);
    String masked = maskedFields.equals(fields) ? secrets.mask(rawBody) : text(maskedFields);
    int status = response.code();
    Outcome outcome =
        record != null
            ? record.outcomeOf(status, call.readsOnly())
            : status >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED;
    boolean mayAsk = status == 503 || WaitHint.isRefusalForNow(status);
    Duration retryAfter =
        mayAsk ? WaitHint.of(status, response.headers(), rawBody, waits.now()) : null;
    return ErrorAnswer.builder(status, request.method(), call.path(request))
        .operation(call.operation() == null ? null : call.operation().id())
        .domain(call.domain())
        .headers(masked(response.headers()))
        .rawBody(masked)
        .body(
            start.startsWith("{")
                ? ErrorBody.ofFields(maskedFields)
                : plain(masked, response.body().contentType()))
        .requestId(requestId(response.headers()))
        .retryAfter(retryAfter)
        .outcome(outcome)
        .advice(advice.on(status, request, call, outcome))
        .build()
        .toException();
  }

  /** For a call that ended in an exception instead of an answer. */
  RuntimeException failed(Request request, Exception failure) {
    if (failure instanceof MailgunException known) {
      return known;
    }
    CallInfo call = operations.of(request);
    CallRecord record = request.tag(CallRecord.class);
    boolean accepted = record != null && record.isAccepted();
    if (accepted && (record.isComplete() || failure instanceof RuntimeException)) {
      return undecodable(request, call, failure);
    }
    if (failure instanceof IOException lost) {
      return lost(request, call, record, lost);
    }
    return failure instanceof RuntimeException unexpected
        ? unexpected
        : new IllegalStateException(failure);
  }

  private DecodingException undecodable(Request request, CallInfo call, Exception failure) {
    return new DecodingException(
        secrets.mask(
            call.describe(request)
                + " was accepted, but its answer can't be read: "
                + said(failure)
                + ". Don't call it again for that; if the answer came from Mailgun itself, the API has changed and this"
                + " library needs an update"),
        shown(failure));
  }

  private TransportException lost(
      Request request, CallInfo call, @Nullable CallRecord record, IOException failure) {
    Outcome outcome = record == null ? Outcome.UNKNOWN : record.outcomeWithoutAnswer();
    int tries = record == null ? 1 : Math.max(1, record.attempts());
    String what =
        outcome == Outcome.NOT_SENT
            ? " was not sent to " + BaseUrls.origin(request.url())
            : " got no complete answer from " + BaseUrls.origin(request.url());
    String text =
        call.describe(request)
            + what
            + (tries == 1 ? "" : " in " + tries + " tries")
            + ": "
            + said(failure)
            + ". "
            + advice.onLoss(outcome, call);
    IOException shown =
        secrets.shownBy(failure) ? new IOException(secrets.mask(said(failure))) : failure;
    return new TransportException(secrets.mask(text), outcome, shown);
  }

  private @Nullable Exception shown(Exception failure) {
    return secrets.shownBy(failure) ? null : failure;
  }

  private static String said(Exception failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  /** JSON whose escapes had hidden the key. */
  private static String text(Map<String, @Nullable Object> fields) {
    try {
      return JsonTree.write(fields);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
  }

  private static ErrorBody plain(String text, @Nullable MediaType type) {
    String start = text.stripLeading();
    boolean markup = start.startsWith("<") || (type != null && type.subtype().contains("html"));
    if (markup && start.contains("<")) {
      return ErrorBody.ofText("an HTML page instead of an answer of the API");
    }
    return ErrorBody.ofText(start.length() > 200 ? start.substring(0, 200) + "…" : start);
  }

  private @Nullable String requestId(Headers headers) {
    for (String name : REQUEST_IDS) {
      String value = headers.get(name);
      if (value != null) {
        return secrets.mask(value);
      }
    }
    return null;
  }

  private Map<String, List<String>> masked(Headers headers) {
    Map<String, List<String>> masked = new LinkedHashMap<>();
    headers
        .toMultimap()
        .forEach(
            (name, values) -> {
              List<String> shown = new ArrayList<>();
              values.forEach(value -> shown.add(secrets.mask(value)));
              masked.put(name, shown);
            });
    return masked;
  }
}
