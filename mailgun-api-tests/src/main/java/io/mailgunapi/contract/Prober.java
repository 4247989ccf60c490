package io.mailgunapi.contract;

import io.mailgunapi.Mailgun;
import io.mailgunapi.testing.wire.ApiOperation;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Makes calls through the client and keeps what the proxy saw. For one thread. */
final class Prober {
  private final Mailgun client;
  private final RecordingProxy proxy;
  private final CallMaker maker;

  Prober(Mailgun client, RecordingProxy proxy, CallMaker maker) {
    this.client = client;
    this.proxy = proxy;
    this.maker = maker;
  }

  /** Makes one call through the annotated method. */
  Trial probe(ApiOperation operation, GeneratedMethod method, CallInput input) {
    return probe(operation, method, null, input);
  }

  /** Makes one call, through a convenience if one is given. */
  // An operation without an answer has the value null.
  @SuppressWarnings("NullAway")
  Trial probe(
      ApiOperation operation,
      GeneratedMethod method,
      @Nullable Method convenience,
      CallInput input) {
    Recording recording = proxy.record();
    @Nullable Object value = null;
    @Nullable RuntimeException failure = null;
    try {
      Call<?> call =
          convenience == null
              ? maker.call(client, operation, method, input)
              : maker.call(client, operation, method, convenience, input);
      value = client.execute(call);
    } catch (RuntimeException e) {
      failure = e;
    }
    return new Trial(operation, method, input, recording.exchanges(), value, failure);
  }
}
