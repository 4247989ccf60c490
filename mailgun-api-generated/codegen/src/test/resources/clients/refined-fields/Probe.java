import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.ThingsApi;
import io.mailgunapi.model.Part;
import io.mailgunapi.model.Refined;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** What is said anew about a field adds to what was said before. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    String json =
        "{\"id\":\"i\",\"state\":\"on\",\"time\":\"2025-01-02T03:04:05Z\",\"size\":4,"
            + "\"names\":[\"n\"],\"owner\":{\"name\":\"o\"},\"part\":{\"name\":\"p\",\"number\":7},"
            + "\"links\":{\"self\":\"s\",\"next\":\"x\"},\"parent\":{\"id\":\"p\"},\"other\":5}";
    server.enqueue(new MockResponse.Builder().body(json).build());
    server.enqueue(new MockResponse.Builder().body(json).build());
    ThingsApi api = retrofit.create(ThingsApi.class);

    Refined refined = api.putThing(Refined.builder().build()).execute().body();
    api.putThing(refined).execute();

    String id = refined.id();
    OffsetDateTime time = refined.time();
    long size = refined.size();
    assertThat(id).isEqualTo("i");
    assertThat(refined.state().value()).isEqualTo("on");
    assertThat(time).isEqualTo(OffsetDateTime.of(2025, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC));
    assertThat(size).isEqualTo(4L);
    assertThat(refined.names()).containsExactly("n");
    assertThat(refined.owner().name()).isEqualTo("o");
    assertThat(refined.part()).isEqualTo(Part.builder().name("p").number(7L).build());
    assertThat(refined.links().self()).isEqualTo("s");
    assertThat(refined.links().next()).isEqualTo("x");
    assertThat(refined.parent().id()).isEqualTo("p");
    assertThat(refined.other()).isEqualTo(5L);
    server.takeRequest();
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo(json);
  }
}
