package io.mailgunapi;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import kotlin.jvm.JvmClassMappingKt;
import kotlin.jvm.functions.Function0;
import kotlin.reflect.KClass;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A call with its repetitions. In asynchronous use a wait between two tries holds no thread and no
 * place in OkHttp's dispatcher; cancelling ends it at once, and no wait is begun that the call's
 * time does not allow.
 */
final class RetryingCall implements Call {
  private final RetryingCallFactory factory;

  /** Without what belongs to this call alone, so that it can be made again. */
  private final Request prepared;

  private final Request request;
  private final CallInfo info;
  private final CallRecord record;
  private final boolean streamed;
  private final Timeout timeout = new Timeout();
  private final AtomicBoolean executed = new AtomicBoolean();

  /** Both are rare, and made when they are asked for. */
  private @Nullable List<EventListener> listeners;

  private @Nullable Map<Class<?>, Object> tags;
  private volatile boolean canceled;
  private volatile long deadline;
  private @Nullable Call current;
  private @Nullable Runnable wakeUp;

  RetryingCall(
      RetryingCallFactory factory,
      Request prepared,
      Request request,
      CallInfo info,
      CallRecord record) {
    this.factory = factory;
    this.prepared = prepared;
    this.request = request;
    this.info = info;
    this.record = record;
    this.streamed = info.is(retrofit2.http.Streaming.class);
  }

  @Override
  public Response execute() throws IOException {
    begin();
    while (true) {
      Verdict verdict = judged(nextAttempt());
      if (verdict.pause() == null) {
        return verdict.answer();
      }
      sleep(verdict.pause());
    }
  }

  private Verdict judged(Call attempt) {
    try {
      return afterAnswer(attempt.execute());
    } catch (IOException e) {
      return afterFailure(e);
    }
  }

  @Override
  public void enqueue(Callback callback) {
    begin();
    enqueueAttempt(callback);
  }

  private void enqueueAttempt(Callback callback) {
    try {
      enqueue(nextAttempt(), callback);
    } catch (IOException e) {
      callback.onFailure(this, e);
    } catch (RuntimeException | Error e) {
      abandon(callback, e);
    }
  }

  private void enqueue(Call attempt, Callback callback) {
    attempt.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call call, IOException failure) {
            Verdict verdict = judged(failure);
            if (verdict.pause() == null) {
              callback.onFailure(RetryingCall.this, verdict.reason());
            } else {
              waitThenEnqueue(verdict.pause(), callback);
            }
          }

          @Override
          public void onResponse(Call call, Response response) throws IOException {
            goOn(judged(response), callback);
          }
        });
  }

  /** Ends a call whose next try can't begin, for example since there is no thread for it. */
  private void abandon(Callback callback, Throwable cause) {
    // A try that waits in OkHttp's queue all the same must find that it is too late.
    cancel();
    callback.onFailure(this, new IOException("the call could not go on: " + cause, cause));
  }

  /** Every way out of here ends in a callback: OkHttp would let the caller wait for ever. */
  private Verdict judged(Response response) {
    try {
      return afterAnswer(response);
    } catch (IOException e) {
      return judged(e);
    } catch (RuntimeException | Error e) {
      return Verdict.failed(unhandled(e));
    }
  }

  private Verdict judged(IOException failure) {
    try {
      return afterFailure(failure);
    } catch (RuntimeException | Error e) {
      return Verdict.failed(unhandled(e));
    }
  }

  private void goOn(Verdict verdict, Callback callback) throws IOException {
    if (verdict.pause() != null) {
      waitThenEnqueue(verdict.pause(), callback);
    } else if (verdict.response() != null) {
      handOver(verdict.response(), callback);
    } else {
      callback.onFailure(this, verdict.reason());
    }
  }

  /** Retrofit hands on errors such as a missing class or a full memory, and tells nobody else. */
  private void handOver(Response response, Callback callback) throws IOException {
    try {
      callback.onResponse(this, response);
    } catch (Error e) {
      callback.onFailure(this, unhandled(e));
      throw e;
    }
  }

  private static IOException unhandled(Throwable cause) {
    return new IOException("the answer could not be handled: " + cause, cause);
  }

  private void waitThenEnqueue(Duration wait, Callback callback) {
    try {
      alarm(wait, () -> handNext(callback));
    } catch (RuntimeException | Error e) {
      abandon(callback, e);
    }
  }

  private void handNext(Callback callback) {
    try {
      factory.hand(() -> enqueueAttempt(callback));
    } catch (RuntimeException | Error e) {
      abandon(callback, e);
    }
  }

  private void begin() {
    if (!executed.compareAndSet(false, true)) {
      throw new IllegalStateException("this call was made already: clone() it to make it again");
    }
    long now = factory.waits().nanoTime();
    long span = factory.policy().totalTimeout().toNanos();
    if (timeout.timeoutNanos() > 0) {
      span = Math.min(span, timeout.timeoutNanos());
    }
    if (timeout.hasDeadline()) {
      span = Math.min(span, timeout.deadlineNanoTime() - System.nanoTime());
    }
    deadline = now + span;
  }

  private synchronized Call nextAttempt() throws IOException {
    if (canceled) {
      throw new IOException("Canceled");
    }
    if (deadline - factory.waits().nanoTime() <= 0) {
      throw new InterruptedIOException("timeout");
    }
    Call attempt = factory.attempt(request, record, deadline);
    if (listeners != null) {
      listeners.forEach(attempt::addEventListener);
    }
    current = attempt;
    return attempt;
  }

  private Verdict afterAnswer(Response answer) throws IOException {
    factory.watch().answered(request, info, record, answer);
    Response response = Answers.fetched(answer, record, streamed, factory.bodies());
    if (response.isSuccessful()) {
      return Verdict.done(response);
    }
    // Not where a greeting took the place of an answer, since that comes from nobody who deletes.
    if (answer.code() == 404 && request.method().equals("DELETE") && record.isMaybeDone()) {
      record.alreadyDeleted();
      return Verdict.done(Answers.alreadyDeleted(response));
    }
    Duration wait =
        factory
            .judge()
            .afterAnswer(
                record,
                info,
                response.code(),
                response.headers(),
                Answers.text(response),
                deadline);
    return wait == null || canceled ? Verdict.done(response) : Verdict.again(wait);
  }

  private Verdict afterFailure(IOException thrown) {
    IOException failure =
        record.isOverdue()
            ? new InterruptedIOException("its time was over before its turn came")
            : thrown;
    factory.watch().failed(request, info, record, failure);
    Duration wait = factory.judge().afterFailure(record, info, failure, deadline);
    return wait == null || canceled ? Verdict.failed(failure) : Verdict.again(wait);
  }

  private void sleep(Duration wait) throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    alarm(wait, over::countDown);
    try {
      over.await();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to try again");
    }
  }

  /** Runs the task after the wait, or at once when the call is cancelled, but only once. */
  private void alarm(Duration wait, Runnable task) {
    AtomicBoolean done = new AtomicBoolean();
    Runnable once =
        () -> {
          if (done.compareAndSet(false, true)) {
            task.run();
          }
        };
    synchronized (this) {
      Runnable stop = factory.waits().after(canceled ? Duration.ZERO : wait, once);
      wakeUp =
          () -> {
            stop.run();
            once.run();
          };
    }
  }

  @Override
  public void cancel() {
    Call attempt;
    Runnable waiting;
    synchronized (this) {
      canceled = true;
      attempt = current;
      waiting = wakeUp;
    }
    if (attempt != null) {
      attempt.cancel();
    }
    if (waiting != null) {
      waiting.run();
    }
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public boolean isExecuted() {
    return executed.get();
  }

  @Override
  public boolean isCanceled() {
    return canceled;
  }

  /** Limits the call with all its tries and waits; zero leaves that to the policy. */
  @Override
  public Timeout timeout() {
    return timeout;
  }

  @Override
  public synchronized void addEventListener(EventListener eventListener) {
    if (listeners == null) {
      listeners = new ArrayList<>();
    }
    listeners.add(eventListener);
  }

  @Override
  public <T> @Nullable T tag(KClass<T> type) {
    return tag(JvmClassMappingKt.getJavaObjectType(type));
  }

  @Override
  public synchronized <T> @Nullable T tag(Class<? extends T> type) {
    T given = request.tag(type);
    return given != null || tags == null ? given : type.cast(tags.get(type));
  }

  @Override
  public <T> T tag(KClass<T> type, Function0<? extends T> computeIfAbsent) {
    return tag(JvmClassMappingKt.getJavaObjectType(type), computeIfAbsent);
  }

  @Override
  public synchronized <T> T tag(Class<T> type, Function0<? extends T> computeIfAbsent) {
    T given = request.tag(type);
    if (given != null) {
      return given;
    }
    if (tags == null) {
      tags = new HashMap<>();
    }
    return type.cast(tags.computeIfAbsent(type, missing -> computeIfAbsent.invoke()));
  }

  @Override
  public Call clone() {
    return factory.again(prepared, info);
  }
}
