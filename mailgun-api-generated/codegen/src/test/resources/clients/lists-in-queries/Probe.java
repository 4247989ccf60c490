import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.QueryApi;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A list repeats its name, unless it shall be one value: that is joined by the caller. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    QueryApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(QueryApi.class);

    answer(server, "");
    api.listThings(List.of("a", "b"), "c,d", "e|f").execute();
    assertThat(server.takeRequest().getTarget())
        .isEqualTo("/v1/things?each=a&each=b&comma=c%2Cd&pipe=e%7Cf");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
