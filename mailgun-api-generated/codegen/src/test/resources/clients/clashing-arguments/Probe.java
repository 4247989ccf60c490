import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.SearchApi;
import io.mailgunapi.model.SearchAgainQuery;
import io.mailgunapi.model.SearchQuery;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A required value called query, request or body stands beside the client's own such argument. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    SearchApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(SearchApi.class);

    server.enqueue(new MockResponse.Builder().build());
    api.search("q", SearchQuery.builder().limit(3L).build()).execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/search?query=q&limit=3");

    server.enqueue(new MockResponse.Builder().build());
    api.searchAgain("r", "b", List.of("x"), SearchAgainQuery.builder().query("q").build()).execute();
    var again = server.takeRequest();
    assertThat(again.getTarget()).isEqualTo("/v1/search?request=r&body=b&query=q");
    assertThat(again.getBody().utf8()).isEqualTo("[\"x\"]");
  }
}
