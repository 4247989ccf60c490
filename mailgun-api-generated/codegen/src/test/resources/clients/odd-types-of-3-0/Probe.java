import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.OddApi;
import io.mailgunapi.model.Odd;
import io.mailgunapi.model.OddState;
import io.mailgunapi.model.Part;
import io.mailgunapi.model.ReadOddQuery;
import io.mailgunapi.model.ReadOddState;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** What OAS 3.0 calls nullable may be null or missing, whatever else is said of it. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    OddApi api = retrofit.create(OddApi.class);
    answer(
        server,
        """
        {"count": null, "name": "n", "part": null, "parts": null, "state": null, "above": 1}""");
    Odd odd =
        api.readOdd(ReadOddQuery.builder().after(3L).state(ReadOddState.ON).build())
            .execute()
            .body();

    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v1/odd?after=3&state=on ");
    assertThat(ReadOddState.Known.values())
        .containsExactlyInAnyOrder(
            ReadOddState.Known.ON, ReadOddState.Known.OFF, ReadOddState.Known.UNRECOGNIZED);
    assertThat(odd).isEqualTo(Odd.builder().name("n").above(1L).build());
    assertThat(odd.count()).isNull();
    assertThat(odd.part()).isNull();
    assertThat(odd.parts()).isEmpty();
    assertThat(odd.state()).isNull();

    answer(
        server,
        """
        {"count": 2, "name": "n", "part": {"size": 1}, "parts": [{"size": 2}], "state": "off"}""");
    Odd full = api.readOdd().execute().body();

    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v1/odd ");
    assertThat(full)
        .isEqualTo(
            Odd.builder()
                .count(2L)
                .name("n")
                .part(Part.builder().size(1L).build())
                .parts(Part.builder().size(2L).build())
                .state(OddState.OFF)
                .build());

    answer(server, "");
    api.putOdd(full).execute();

    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo(
            "{\"count\":2,\"name\":\"n\",\"part\":{\"size\":1},\"parts\":[{\"size\":2}],\"state\":\"off\"}");

    answer(server, "");
    api.putOdd(odd).execute();

    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"count\":null,\"name\":\"n\",\"above\":1}");
    // A limit that excludes its own value.
    assertThatThrownBy(() -> Odd.builder().name("n").above(0L).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("above");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
