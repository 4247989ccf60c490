package io.mailgunapi.testing;

import io.mailgunapi.testing.Fault.Cut;
import io.mailgunapi.testing.wire.Disturbance;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A rule of {@link Faults}: first which requests it hits, then, as the last call, what happens to
 * them.
 *
 * <p>An answer with an error status, a rate limit and {@link #disconnect} leave the server's state
 * as it was. All others handle the request first.
 */
public final class FaultRule {
  private final Faults faults;
  private final @Nullable String operation;
  private int spared;
  private int left = Integer.MAX_VALUE;
  private double share = 1;
  private @Nullable Fault fault;

  FaultRule(Faults faults, @Nullable String operation) {
    this.faults = faults;
    this.operation = operation;
  }

  /** Hits this many requests, then no more. */
  public FaultRule times(int requests) {
    left = requests;
    return this;
  }

  /** Spares this many requests before it hits the first. */
  public FaultRule after(int requests) {
    spared = requests;
    return this;
  }

  /** Hits only a part of the requests, picked at random, such as 0.1. */
  public FaultRule share(double part) {
    share = part;
    return this;
  }

  /** Answers with an error in JSON, and does nothing. */
  public void status(int status) {
    status(status, "application/json", "{\"message\":\"Fault on demand\"}");
  }

  /** Answers with this, and does nothing. */
  public void status(int status, String contentType, String body, String... namesAndValues) {
    set(Fault.answer(status, Headers.of(namesAndValues), contentType, body));
  }

  /** Answers 429 with a {@code Retry-After} in seconds, and does nothing. */
  public void rateLimit(Duration wait) {
    status(
        429,
        "application/json",
        "{\"message\":\"Too Many Requests\"}",
        "Retry-After",
        Long.toString(wait.toSeconds()),
        "X-RateLimit-Limit",
        "100",
        "X-RateLimit-Remaining",
        "0");
  }

  /** Answers 429 with the moment of the next attempt in epoch milliseconds, and does nothing. */
  public void rateLimitUntil(Instant reset) {
    status(
        429,
        "application/json",
        "{\"message\":\"Too Many Requests\"}",
        "X-RateLimit-Limit",
        "100",
        "X-RateLimit-Remaining",
        "0",
        "X-RateLimit-Reset",
        Long.toString(reset.toEpochMilli()));
  }

  /** Answers with a page of HTML, as a proxy on the way does, and does nothing. */
  public void html(int status) {
    status(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>");
  }

  /** Cuts the connection before anything is done. */
  public void disconnect() {
    set(Fault.cut(Cut.BEFORE_HANDLING));
  }

  /** Does what was asked, then cuts the connection instead of answering. */
  public void loseAnswer() {
    set(Fault.cut(Cut.BEFORE_ANSWER));
  }

  /** Cuts the connection in the middle of the body. */
  public void truncate() {
    set(Fault.cut(Cut.WITHIN_BODY));
  }

  /** Waits before answering. */
  public void delay(Duration delay) {
    set(Fault.delay(delay));
  }

  /** Answers with half of the JSON, as if it were all. */
  public void malformed() {
    set(
        Fault.change(
            (disturbance, each, reply) -> reply.body().substring(0, reply.body().size() / 2)));
  }

  /** Adds fields to the answer that the description doesn't have. */
  public void unknownFields() {
    set(Fault.json(Disturbance::unknownFields));
  }

  /** Sets enumerated values of the answer to one that the description doesn't list. */
  public void unknownEnumValues() {
    set(Fault.json(Disturbance::unknownEnumValues));
  }

  /** Sets every field of the answer to null that the description doesn't require. */
  public void nulls() {
    set(Fault.json(Disturbance::nulls));
  }

  /** Turns the order of the answer's keys around. */
  public void reorderedKeys() {
    set(Fault.json((disturbance, schema, value) -> disturbance.reorderedKeys(value)));
  }

  private void set(Fault what) {
    fault = what;
    faults.add(this);
  }

  /** The fault, if the rule hits this request. Called under the lock of {@link Faults}. */
  @Nullable Fault hit(@Nullable String requested, Random random) {
    if (left == 0 || (operation != null && !operation.equals(requested))) {
      return null;
    }
    if (spared > 0) {
      spared--;
      return null;
    }
    if (share < 1 && random.nextDouble() >= share) {
      return null;
    }
    left--;
    return fault;
  }
}
