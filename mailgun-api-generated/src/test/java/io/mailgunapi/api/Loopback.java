package io.mailgunapi.api;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/** A plain Retrofit with our converters, and the server that it talks to. */
final class Loopback implements BeforeEachCallback, AfterEachCallback, MailgunApis {
  private final MockWebServer server = new MockWebServer();
  private Retrofit retrofit;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server.start();
    retrofit =
        new Retrofit.Builder()
            .baseUrl(server.url("/"))
            .addConverterFactory(ApiConverters.create())
            .build();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    server.close();
  }

  @Override
  public <T> T api(Class<T> type) {
    return retrofit.create(type);
  }

  /** The request that arrives when the call is made. The answer is left unread. */
  RecordedRequest arrival(Call<?> call) throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    call.execute();
    return server.takeRequest();
  }

  /** Answers the call with the given body. */
  <T> Response<T> answer(Call<T> call, String contentType, String body) throws IOException {
    server.enqueue(
        new MockResponse.Builder().setHeader("Content-Type", contentType).body(body).build());
    return call.execute();
  }

  /** Answers the call as told. */
  <T> Response<T> answer(Call<T> call, MockResponse response) throws IOException {
    server.enqueue(response);
    return call.execute();
  }

  int requestCount() {
    return server.getRequestCount();
  }
}
