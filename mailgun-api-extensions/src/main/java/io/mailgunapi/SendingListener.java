package io.mailgunapi;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes when a try begins to write its request. Until then nothing can have been carried out. */
final class SendingListener extends EventListener {
  private final CallRecord record;

  SendingListener(CallRecord record) {
    this.record = record;
  }

  @Override
  public void requestHeadersStart(Call call) {
    record.sending();
  }
}
