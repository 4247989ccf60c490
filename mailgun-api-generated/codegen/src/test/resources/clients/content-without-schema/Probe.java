import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.ThingsApi;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Response;
import retrofit2.Retrofit;

/** Content without a schema may be anything, and is sent and received all the same. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    ThingsApi api = retrofit.create(ThingsApi.class);

    server.enqueue(new MockResponse.Builder().body("{\"name\": \"n\", \"size\": 2}").build());
    Object things = api.putThings(Map.of("name", List.of("a"))).execute().body();
    RecordedRequest put = server.takeRequest();
    assertThat(put.getHeaders().get("Content-Type")).startsWith("application/json");
    assertThat(put.getBody().utf8()).isEqualTo("{\"name\":[\"a\"]}");
    assertThat(things).isEqualTo(Map.of("name", "n", "size", 2L));

    server.enqueue(new MockResponse.Builder().body("PNG").build());
    RequestBody bytes = RequestBody.create(new byte[] {'x', 'y'}, MediaType.get("application/octet-stream"));
    try (ResponseBody picture = api.postThings(bytes).execute().body()) {
      assertThat(picture.string()).isEqualTo("PNG");
    }
    RecordedRequest post = server.takeRequest();
    assertThat(post.getHeaders().get("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(post.getBody().utf8()).isEqualTo("xy");

    server.enqueue(new MockResponse.Builder().build());
    Response<Void> done = api.patchThings(true).execute();
    assertThat(done.isSuccessful()).isTrue();
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("true");
  }
}
