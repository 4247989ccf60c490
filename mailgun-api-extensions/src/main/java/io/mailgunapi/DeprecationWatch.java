package io.mailgunapi;

import io.mailgunapi.error.DeprecatedOperationException;
import io.mailgunapi.spec.DeprecatedOperation;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Warns of deprecated operations: as a step by what the API description says, as a watch by what
 * the server says in {@code Deprecation} and {@code Sunset} headers. Immutable.
 */
final class DeprecationWatch implements CallStep, AttemptWatch {
  private final Warnings warnings;
  private final Secrets secrets;
  private final boolean strict;

  DeprecationWatch(Warnings warnings, Secrets secrets, boolean strict) {
    this.secrets = secrets;
    this.warnings = warnings;
    this.strict = strict;
  }

  @Override
  public Request prepare(Request request, CallInfo call) {
    DeprecatedOperation deprecated = call.annotation(DeprecatedOperation.class);
    if (deprecated == null || call.operation() == null) {
      return request;
    }
    String operation = call.operation().id();
    String replacement = deprecated.replacement().isEmpty() ? null : deprecated.replacement();
    String message = message(operation, replacement, deprecated.reason());
    if (strict) {
      throw new DeprecatedOperationException(message, operation, replacement);
    }
    warnings.give(
        new DeprecationNotice(DeprecationNotice.Kind.OPERATION, operation, replacement, message));
    return request;
  }

  private static String message(String operation, @Nullable String replacement, String reason) {
    String text = operation + " is deprecated";
    text += reason.isEmpty() ? "" : ": " + reason.strip();
    text += text.endsWith(".") ? " " : ". ";
    return text
        + (replacement == null
            ? "Mailgun names no replacement"
            : "Call " + replacement + " instead");
  }

  @Override
  public void answered(Request request, CallInfo call, CallRecord record, Response response) {
    String deprecation = response.header("Deprecation");
    String sunset = response.header("Sunset");
    if (deprecation == null && sunset == null) {
      return;
    }
    String operation = call.operation() != null ? call.operation().id() : request.method();
    DeprecatedOperation known = call.annotation(DeprecatedOperation.class);
    String replacement =
        known == null || known.replacement().isEmpty() ? null : known.replacement();
    String message =
        "the server says that "
            + operation
            + " is deprecated"
            + (deprecation == null ? "" : " (Deprecation: " + deprecation + ")")
            + (sunset == null ? "" : " and ends on " + sunset)
            + (replacement == null ? "" : ". Call " + replacement + " instead");
    warnings.give(
        new DeprecationNotice(
            DeprecationNotice.Kind.HEADER, operation, replacement, secrets.mask(message)));
  }
}
