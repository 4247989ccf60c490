import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.TimesApi;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A body that is nothing but times has them as the wire spells them. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    TimesApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(TimesApi.class);

    answer(server, "{\"first\": 1765417780}");
    assertThat(api.putTimes(List.of("2025-12-11T01:49:40Z")).execute().body())
        .containsExactly(Map.entry("first", 1765417780L));
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("[\"2025-12-11T01:49:40Z\"]");

    answer(server, "\"2025-12-11T01:49:40Z\"");
    assertThat(api.readTime().execute().body()).isEqualTo("2025-12-11T01:49:40Z");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
