import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.FamiliesApi;
import io.mailgunapi.model.Families;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Fields of all families lie in one map, as they came. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    String json = "{\"name\":\"n\",\"x-a\":\"t\",\"y-b\":2,\"other\":true}";
    server.enqueue(new MockResponse.Builder().body(json).build());
    server.enqueue(new MockResponse.Builder().body(json).build());
    FamiliesApi api = retrofit.create(FamiliesApi.class);

    Families families = api.putFamilies(Families.builder().build()).execute().body();
    api.putFamilies(families).execute();

    assertThat(families.additionalProperties())
        .isEqualTo(Map.of("x-a", "t", "y-b", 2L, "other", true));
    server.takeRequest();
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo(json);
  }
}
