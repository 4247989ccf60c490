package io.mailgunapi;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Makes Retrofit calls and hands over their answer or a typed failure. Immutable. */
final class CallRunner {
  private final Failures failures;

  CallRunner(Failures failures) {
    this.failures = failures;
  }

  <T extends @Nullable Object> T execute(Call<T> call) {
    refuseSecondUse(call);
    Response<T> response;
    try {
      response = call.execute();
    } catch (IOException | RuntimeException e) {
      if (isAlreadyDeleted(call)) {
        return nothing();
      }
      throw explained(call, e);
    }
    return answer(call.request(), response);
  }

  <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call) {
    refuseSecondUse(call);
    CompletableFuture<T> future = new CompletableFuture<>();
    future.whenComplete(
        (answer, failure) -> {
          // Also when the user completes the future himself, by cancel or a timeout.
          if (failure != null) {
            call.cancel();
          }
        });
    call.enqueue(
        new Callback<T>() {
          @Override
          public void onResponse(Call<T> made, Response<T> response) {
            try {
              future.complete(answer(made.request(), response));
            } catch (RuntimeException e) {
              future.completeExceptionally(e);
            }
          }

          @Override
          public void onFailure(Call<T> made, Throwable failure) {
            if (isAlreadyDeleted(made)) {
              future.complete(nothing());
              return;
            }
            future.completeExceptionally(
                failure instanceof Exception exception ? explained(made, exception) : failure);
          }
        });
    return future;
  }

  private static void refuseSecondUse(Call<?> call) {
    if (call.isExecuted()) {
      throw new IllegalStateException(
          "this call was made before: take a fresh one from the client, or clone() it");
    }
  }

  /**
   * Whether the only trouble with an answer is that it says "not found" to a repeated DELETE, in a
   * shape that the usual answer does not have.
   */
  private static boolean isAlreadyDeleted(Call<?> call) {
    try {
      CallRecord record = call.request().tag(CallRecord.class);
      return record != null && record.isAlreadyDeleted();
    } catch (RuntimeException e) {
      return false;
    }
  }

  // Stands for the answer that an earlier try had and lost.
  @SuppressWarnings("NullAway")
  private static <T extends @Nullable Object> T nothing() {
    return null;
  }

  /** Failures before the request exists, such as a missing argument, stay as they are. */
  private RuntimeException explained(Call<?> call, Exception failure) {
    Request request;
    try {
      request = call.request();
    } catch (RuntimeException e) {
      return failure instanceof RuntimeException early ? early : e;
    }
    return failures.failed(request, failure);
  }

  // A null body is the value of operations that answer nothing, whose T is nullable.
  @SuppressWarnings("NullAway")
  private <T extends @Nullable Object> T answer(Request request, Response<T> response) {
    if (response.isSuccessful()) {
      return response.body();
    }
    throw failures.refused(request, response.raw(), errorText(response.errorBody()));
  }

  private static String errorText(@Nullable ResponseBody body) {
    if (body == null) {
      return "";
    }
    try (body) {
      return body.string();
    } catch (IOException e) {
      return "";
    }
  }
}
