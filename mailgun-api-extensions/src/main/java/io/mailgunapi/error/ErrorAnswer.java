package io.mailgunapi.error;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer with an error status, and the call that it answers. Made by the client; in tests of
 * your own it lets you make an {@link ApiException} as Mailgun would cause it. Immutable.
 */
public final class ErrorAnswer {
  final int status;
  final String method;
  final String path;
  final @Nullable String operation;
  final @Nullable String domain;
  final Map<String, List<String>> headers;
  final String rawBody;
  final ErrorBody body;
  final @Nullable String requestId;
  final @Nullable Duration retryAfter;
  final Outcome outcome;
  final @Nullable String advice;

  private ErrorAnswer(Builder builder) {
    status = builder.status;
    method = builder.method;
    path = builder.path;
    operation = builder.operation;
    domain = builder.domain;
    headers = builder.headers;
    rawBody = builder.rawBody;
    body = builder.body;
    requestId = builder.requestId;
    retryAfter = builder.retryAfter;
    outcome = builder.outcome;
    advice = builder.advice;
  }

  /** An answer with this HTTP status to a request with this HTTP method and path template. */
  public static Builder builder(int status, String method, String path) {
    return new Builder(status, method, path);
  }

  /** The exception that fits the status. */
  public ApiException toException() {
    return switch (status) {
      case 401, 403 -> new AuthenticationException(this);
      case 404 -> new NotFoundException(this);
      case 420, 429 -> new RateLimitException(this);
      default -> new ApiException(this);
    };
  }

  /**
   * {@code GET /v3/domains/{domain} → 404 (getDomain, mg.example.com): Domain not found. Check …}
   */
  String describe() {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(path).append(" → ").append(status);
    if (operation != null) {
      text.append(" (").append(operation);
      text.append(domain == null ? "" : ", " + domain).append(')');
    }
    String said = body.message();
    text.append(": ").append(said == null ? "no reason given" : said);
    if (advice != null) {
      text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ").append(advice);
    }
    return text.toString();
  }

  /** Collects the parts of an {@link ErrorAnswer}. Not safe for use by several threads. */
  public static final class Builder {
    private final int status;
    private final String method;
    private final String path;
    private @Nullable String operation;
    private @Nullable String domain;
    private Map<String, List<String>> headers = Map.of();
    private String rawBody = "";
    private ErrorBody body = ErrorBody.empty();
    private @Nullable String requestId;
    private @Nullable Duration retryAfter;
    private Outcome outcome;
    private @Nullable String advice;

    private Builder(int status, String method, String path) {
      this.status = status;
      this.method = Objects.requireNonNull(method, "method");
      this.path = Objects.requireNonNull(path, "path");
      this.outcome = status >= 500 ? Outcome.UNKNOWN : Outcome.REFUSED;
    }

    /** The operationId. */
    public Builder operation(@Nullable String operation) {
      this.operation = operation;
      return this;
    }

    /** The sending domain that the call named. */
    public Builder domain(@Nullable String domain) {
      this.domain = domain;
      return this;
    }

    /** The response headers. */
    public Builder headers(Map<String, List<String>> headers) {
      Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
      this.headers = Collections.unmodifiableMap(copy);
      return this;
    }

    /** The body as text, cut if it was very long. */
    public Builder rawBody(String rawBody) {
      this.rawBody = Objects.requireNonNull(rawBody, "rawBody");
      return this;
    }

    /** The body as far as it was understood. */
    public Builder body(ErrorBody body) {
      this.body = Objects.requireNonNull(body, "body");
      return this;
    }

    /** The server's name for this request. */
    public Builder requestId(@Nullable String requestId) {
      this.requestId = requestId;
      return this;
    }

    /** How long the server asks to wait. */
    public Builder retryAfter(@Nullable Duration retryAfter) {
      this.retryAfter = retryAfter;
      return this;
    }

    /**
     * What became of the call; without it, {@code UNKNOWN} for a status of 500 and above, else
     * {@code REFUSED}.
     */
    public Builder outcome(Outcome outcome) {
      this.outcome = Objects.requireNonNull(outcome, "outcome");
      return this;
    }

    /** What to do next, a sentence. */
    public Builder advice(@Nullable String advice) {
      this.advice = advice;
      return this;
    }

    /** The answer. */
    public ErrorAnswer build() {
      return new ErrorAnswer(this);
    }
  }
}
