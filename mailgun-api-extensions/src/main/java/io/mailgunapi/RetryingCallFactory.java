package io.mailgunapi;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes calls that prepare their request once and then own all its repetitions. Each try is an
 * OkHttp call of its own. Safe for use by several threads.
 */
final class RetryingCallFactory implements Call.Factory {
  private final OkHttpClient client;
  private final Operations operations;
  private final List<CallStep> steps;
  private final RetryPolicy policy;
  private final RetryJudge judge;
  private final Waits waits;
  private final AtomicBoolean closed;
  private final LongBodies bodies = new LongBodies();

  RetryingCallFactory(
      OkHttpClient client,
      Operations operations,
      List<CallStep> steps,
      RetryPolicy policy,
      RetryJudge judge,
      Waits waits,
      AtomicBoolean closed) {
    this.client = client;
    this.operations = operations;
    this.steps = List.copyOf(steps);
    this.policy = policy;
    this.judge = judge;
    this.waits = waits;
    this.closed = closed;
  }

  @Override
  public Call newCall(Request request) {
    if (closed.get()) {
      throw new IllegalStateException("this client is closed: build another, or close it later");
    }
    CallInfo info = operations.of(request);
    Request prepared = request;
    for (CallStep step : steps) {
      prepared = step.prepare(prepared, info);
    }
    return again(prepared, info);
  }

  /** A fresh call of a request that is prepared already. */
  Call again(Request prepared, CallInfo info) {
    CallRecord record = new CallRecord();
    Request recorded = prepared.newBuilder().tag(CallRecord.class, record).build();
    return new RetryingCall(this, recorded, info, record);
  }

  /** One try. */
  Call attempt(Request request, CallInfo info, CallRecord record, Duration left) {
    record.attempt();
    Request attempt = request;
    if (request.body() != null) {
      AttemptBody body = new AttemptBody(request.body(), record, info.repeatable());
      attempt = request.newBuilder().method(request.method(), body).build();
    }
    Call call = client.newCall(attempt);
    call.addEventListener(new SendingListener(record));
    Duration usual = Duration.ofMillis(client.callTimeoutMillis());
    Duration timeout = usual.isZero() || left.compareTo(usual) < 0 ? left : usual;
    call.timeout().timeout(timeout.toNanos(), TimeUnit.NANOSECONDS);
    return call;
  }

  LongBodies bodies() {
    return bodies;
  }

  RetryPolicy policy() {
    return policy;
  }

  RetryJudge judge() {
    return judge;
  }

  Waits waits() {
    return waits;
  }

  /** Runs work that the user's code takes part in, which must not hold up the timer. */
  void hand(Runnable work) {
    try {
      client.dispatcher().executorService().execute(work);
    } catch (RejectedExecutionException e) {
      // The user has shut the executor down; then the timer's thread must do, or the call would
      // never end.
      work.run();
    }
  }
}
