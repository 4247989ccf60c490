package io.mailgunapi.message;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * What a {@link Messenger} needs of a client: interfaces, and a way to make their calls. {@code
 * io.mailgunapi.Mailgun} has methods of the same names, and gives messengers that use it. Safe for
 * use by several threads.
 */
public interface Calls {
  /** The implementation of a Retrofit interface. */
  <T> T api(Class<T> type);

  /**
   * Makes a call and waits for its answer.
   *
   * @throws io.mailgunapi.error.MailgunException if the call fails
   */
  <T extends @Nullable Object> T execute(Call<T> call);

  /** Makes a call without waiting. The future fails with what {@link #execute} would throw. */
  <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call);
}
