package io.mailgunapi;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;

/**
 * Notes when a try begins to write its request, since until then nothing can have been carried out,
 * and which status its answer has, since between here and there the answer may still be lost:
 * OkHttp refuses a 204 with a body, and an interceptor of the user's may throw.
 */
final class SendingListener extends EventListener {
  private final CallRecord record;

  SendingListener(CallRecord record) {
    this.record = record;
  }

  @Override
  public void requestHeadersStart(Call call) {
    record.sending();
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    record.answered(response.code());
  }
}
