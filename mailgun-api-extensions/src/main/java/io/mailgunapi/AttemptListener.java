package io.mailgunapi;

import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Response;

/**
 * Notes when a try begins to write its request, since until then nothing can have been carried out,
 * and which status its answer has, since between here and there the answer may still be lost:
 * OkHttp refuses a 204 with a body, and an interceptor of the user's may throw. Where other calls
 * go first, it also counts the time that they take, which OkHttp leaves out.
 */
final class AttemptListener extends EventListener {
  private final CallRecord record;
  private final Waits waits;
  private final long deadline;

  AttemptListener(CallRecord record, Waits waits, long deadline) {
    this.record = record;
    this.waits = waits;
    this.deadline = deadline;
  }

  @Override
  public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
    long left = deadline - waits.nanoTime();
    if (left <= 0) {
      record.overdue();
      call.cancel();
    } else if (left < call.timeout().timeoutNanos()) {
      call.timeout().timeout(left, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void requestHeadersStart(Call call) {
    record.sending();
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    // An interceptor may have asked for something else first, such as a token.
    if (response.request().tag(CallRecord.class) == record) {
      record.answered(response.code());
    }
  }
}
