import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.HeadApi;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A HEAD gives its status and headers, whatever content it is said to have. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    HeadApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(HeadApi.class);

    server.enqueue(new MockResponse.Builder().setHeader("X-Total", "3").build());
    assertThat(api.checkThings().execute().headers().get("X-Total")).isEqualTo("3");
    assertThat(server.takeRequest().getRequestLine()).startsWith("HEAD /v1/things ");
  }
}
