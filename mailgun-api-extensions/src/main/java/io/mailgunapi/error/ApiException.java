package io.mailgunapi.error;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mailgun answered with an error status. The message reads, for example, {@code GET
 * /v3/domains/{domain} → 404 (getDomain, mg.example.com): Domain not found}, and goes on with what
 * to do next.
 */
public class ApiException extends MailgunException {
  private static final long serialVersionUID = 1L;

  /**
   * Not kept when the exception is serialised; then the accessors answer as for an empty answer.
   */
  private final transient @Nullable ErrorAnswer answer;

  private final int status;

  /** An error answer. {@link ErrorAnswer#toException()} chooses the fitting subclass. */
  public ApiException(ErrorAnswer answer) {
    super(answer.describe(), answer.outcome, null);
    this.answer = answer;
    this.status = answer.status;
  }

  /** The HTTP status. */
  public final int status() {
    return status;
  }

  /**
   * The operationId, such as {@code getDomain}; null for a call that no generated interface made.
   */
  public final @Nullable String operation() {
    return answer == null ? null : answer.operation;
  }

  /** The response headers, unmodifiable; names are found in any case. */
  public final Map<String, List<String>> headers() {
    return answer == null ? Map.of() : answer.headers;
  }

  /** The body as far as it was understood. */
  public final ErrorBody body() {
    return answer == null ? ErrorBody.empty() : answer.body;
  }

  /** The body as text, cut after 64 KiB; the API key is masked if the server repeats it. */
  public final String rawBody() {
    return answer == null ? "" : answer.rawBody;
  }

  /** The server's name for this request, to be given to Mailgun's support; null if it gave none. */
  public final @Nullable String requestId() {
    return answer == null ? null : answer.requestId;
  }

  /** How long the server asks to wait before the next try; null if it did not say. */
  public final @Nullable Duration retryAfter() {
    return answer == null ? null : answer.retryAfter;
  }
}
