package io.mailgunapi;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Makes calls that prepare their request once and then own all its repetitions. Each try is an
 * OkHttp call of its own. Safe for use by several threads.
 */
final class RetryingCallFactory implements Call.Factory {
  private final OkHttpClient client;
  private final Operations operations;
  private final List<CallStep> steps;
  private final AttemptWatch watch;
  private final UserAgent agent;
  private final RetryPolicy policy;
  private final RetryJudge judge;
  private final Waits waits;
  private final AtomicBoolean closed;
  private final LongBodies bodies = new LongBodies();

  RetryingCallFactory(
      OkHttpClient client,
      Operations operations,
      List<CallStep> steps,
      AttemptWatch watch,
      UserAgent agent,
      RetryPolicy policy,
      RetryJudge judge,
      Waits waits,
      AtomicBoolean closed) {
    this.client = client;
    this.operations = operations;
    this.steps = List.copyOf(steps);
    this.watch = watch;
    this.agent = agent;
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
    CallRecord record = new CallRecord(info.repeatable());
    Request.Builder copy = prepared.newBuilder().tag(CallRecord.class, record);
    agent.sign(prepared, copy);
    RequestBody body = prepared.body();
    if (body != null) {
      copy.method(prepared.method(), new AttemptBody(body, record, info.repeatable()));
    }
    return new RetryingCall(this, prepared, copy.build(), info, record);
  }

  /** One try. */
  Call attempt(Request request, CallRecord record, long deadline) {
    long now = waits.nanoTime();
    long nanosLeft = deadline - now;
    record.attempt(now);
    Call call = client.newCall(request);
    call.addEventListener(new AttemptListener(record, waits, deadline));
    long usual = TimeUnit.MILLISECONDS.toNanos(client.callTimeoutMillis());
    if (usual == 0 || nanosLeft < usual) {
      call.timeout().timeout(nanosLeft, TimeUnit.NANOSECONDS);
    }
    return call;
  }

  AttemptWatch watch() {
    return watch;
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
