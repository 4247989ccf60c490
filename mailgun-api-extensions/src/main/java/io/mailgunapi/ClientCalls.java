package io.mailgunapi;

import io.mailgunapi.message.Calls;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** The client as a messenger sees it. Immutable. */
final class ClientCalls implements Calls {
  private final Mailgun mailgun;

  ClientCalls(Mailgun mailgun) {
    this.mailgun = mailgun;
  }

  @Override
  public <T> T api(Class<T> type) {
    return mailgun.api(type);
  }

  @Override
  public <T extends @Nullable Object> T execute(Call<T> call) {
    return mailgun.execute(call);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call) {
    return mailgun.executeAsync(call);
  }
}
