package io.mailgunapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.model.ApiError;
import java.io.IOException;
import java.util.function.Function;
import okhttp3.Headers;
import org.assertj.core.api.ThrowingConsumer;
import retrofit2.Call;
import retrofit2.Response;

/** What a test calls, and what it demands of the answer. */
interface Exchange {
  /** Calls the operation and checks the answer. */
  void run(MailgunApis mailgun) throws IOException;

  /** A call that succeeds, with checks of the decoded answer. */
  static <T> Exchange answers(Function<MailgunApis, Call<T>> call, ThrowingConsumer<T> checks) {
    return mailgun -> {
      Response<T> response = call.apply(mailgun).execute();
      assertThat(response.isSuccessful()).as("status %d", response.code()).isTrue();
      checks.accept(response.body());
    };
  }

  /** A call of which only the request matters. */
  static <T> Exchange sends(Function<MailgunApis, Call<T>> call) {
    return mailgun -> assertThat(call.apply(mailgun).execute().isSuccessful()).isTrue();
  }

  /** A call that succeeds, with checks of the headers. */
  static <T> Exchange headers(
      Function<MailgunApis, Call<T>> call, ThrowingConsumer<Headers> checks) {
    return mailgun -> {
      Response<T> response = call.apply(mailgun).execute();
      assertThat(response.isSuccessful()).isTrue();
      checks.accept(response.headers());
    };
  }

  /** A call that is refused with JSON. */
  static <T> Exchange refuses(
      Function<MailgunApis, Call<T>> call, int status, ThrowingConsumer<ApiError> checks) {
    return refusesWithText(
        call,
        status,
        text -> {
          ApiError error = ApiConverters.moshi().adapter(ApiError.class).fromJson(text);
          checks.accept(error);
        });
  }

  /** A call that is refused with text of any kind. */
  static <T> Exchange refusesWithText(
      Function<MailgunApis, Call<T>> call, int status, ThrowingConsumer<String> checks) {
    return mailgun -> {
      Response<T> response = call.apply(mailgun).execute();
      assertThat(response.code()).isEqualTo(status);
      checks.accept(response.errorBody().string());
    };
  }
}
