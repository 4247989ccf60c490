import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.QueryApi;
import io.mailgunapi.model.Filter;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** An object in a query is text, also where it has a name or stands in a list. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    QueryApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(QueryApi.class);

    answer(server, "{\"name\": \"n\"}");
    Filter filter = api.listThings("w", "{}", "l", List.of("a", "b"), List.of("h")).execute().body();
    assertThat(filter.name()).isEqualTo("n");
    var sent = server.takeRequest();
    assertThat(sent.getTarget()).isEqualTo("/v1/w/things?filter=%7B%7D&labels=l&any=a&any=b");
    assertThat(sent.getHeaders().values("X-All")).containsExactly("h");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
