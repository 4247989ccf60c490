import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.PetsApi;
import io.mailgunapi.model.Cat;
import io.mailgunapi.model.Circle;
import io.mailgunapi.model.Pet;
import io.mailgunapi.model.Shape;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** What extends a schema has its fields, and the schema has those of all that it names. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    PetsApi api = retrofit.create(PetsApi.class);
    answer(server, "{\"kind\": \"dog\", \"name\": \"d\", \"bark\": \"w\"}");
    Cat cat = Cat.builder().kind("cat").name("c").claws(18L).build();
    Pet pet = api.putCat(cat).execute().body();

    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"kind\":\"cat\",\"name\":\"c\",\"claws\":18}");
    assertThat(pet).isEqualTo(Pet.builder().kind("dog").name("d").bark("w").build());
    assertThat(Pet.builder().kind("cat").claws(18L).build().claws()).isEqualTo(18L);

    answer(server, "{\"x\": 3}");
    Shape shape = api.postCircle(Circle.builder().radius(2L).build()).execute().body();

    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"radius\":2}");
    assertThat(shape).isEqualTo(Shape.builder().x(3L).build());
    assertThat(Shape.builder().radius(1L).build().radius()).isEqualTo(1L);
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
