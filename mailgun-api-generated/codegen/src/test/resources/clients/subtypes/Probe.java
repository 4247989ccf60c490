import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.PetsApi;
import io.mailgunapi.model.Cat;
import io.mailgunapi.model.Pet;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** What others extend by a discriminator has their fields, and they have none of each other's. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    PetsApi api = retrofit.create(PetsApi.class);
    answer(
        server,
        """
        [{"kind": "cat", "name": "c", "claws": 18, "friend": {"kind": "dog", "bark": "f"}},
         {"kind": "puppy", "name": null, "bark": "w", "weeks": 7}]""");
    Pet sent = Pet.builder().kind("dog").name("d").bark("wow").build();
    List<Pet> pets = api.putPets(sent).execute().body();

    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"kind\":\"dog\",\"name\":\"d\",\"bark\":\"wow\"}");
    assertThat(pets.get(0).claws()).isEqualTo(18L);
    assertThat(pets.get(0).friend().bark()).isEqualTo("f");
    assertThat(pets.get(1).bark()).isEqualTo("w");
    assertThat(pets.get(1).weeks()).isEqualTo(7L);

    answer(server, "");
    api.addCat(Cat.builder().kind("cat").claws(18L).friend(sent).build()).execute();

    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo(
            "{\"kind\":\"cat\",\"claws\":18,"
                + "\"friend\":{\"kind\":\"dog\",\"name\":\"d\",\"bark\":\"wow\"}}");
    assertThat(Cat.class.getDeclaredMethods()).noneMatch(method -> method.getName().equals("bark"));
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
