import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.FruitApi;
import io.mailgunapi.model.Colour;
import io.mailgunapi.model.Fruit;
import io.mailgunapi.model.FruitList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A description in several files is one client, in which a schema of two files is one class. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    FruitApi api = retrofit.create(FruitApi.class);
    Fruit quince = Fruit.builder().name("quince").colour(Colour.of("yellow")).build();
    Fruit pear = Fruit.builder().name("pear").colour(Colour.GREEN).graftedOn(quince).build();
    String json =
        "{\"name\":\"pear\",\"colour\":\"green\",\"graftedOn\":{\"name\":\"quince\",\"colour\":\"yellow\"}}";

    answer(server, json);
    assertThat(api.addFruit("b 1", pear).execute().body()).isEqualTo(pear);
    RecordedRequest post = server.takeRequest();
    assertThat(post.getRequestLine()).startsWith("POST /v1/b%201/fruit ");
    assertThat(post.getHeaders().get("Content-Type")).startsWith("application/json");
    assertThat(post.getBody().utf8()).isEqualTo(json);

    answer(server, "{\"items\": [" + json + ", {\"name\": \"plum\"}]}");
    FruitList list = api.listFruit("b").execute().body();
    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v1/b/fruit ");
    assertThat(list.items()).containsExactly(pear, Fruit.builder().name("plum").build());
    assertThat(list.items().get(0).graftedOn().colour().known())
        .isEqualTo(Colour.Known.UNRECOGNIZED);
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
