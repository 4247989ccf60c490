import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.OddApi;
import io.mailgunapi.model.Groups;
import io.mailgunapi.model.Odd;
import io.mailgunapi.model.OddState;
import io.mailgunapi.model.OddTwice;
import io.mailgunapi.model.Part;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Types in the odd spellings of OAS 3.1 are what they mean, and go back as they came. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    OddApi api = retrofit.create(OddApi.class);
    answer(
        server,
        """
        {"id": "i", "maybe": 4, "time": "Thu, 11 Dec 2025 01:49:40 GMT", "text": "t", "state": "off",
         "twice": "a", "anyNull": "n", "oneNull": {"size": 2}, "list": ["x", null, "y"], "textOrNumber": 12}""");
    Odd request =
        Odd.builder()
            .id("i")
            .time(OffsetDateTime.of(2025, 12, 11, 1, 49, 40, 0, ZoneOffset.UTC))
            .state(OddState.ON)
            .twice(OddTwice.B)
            .oneNull(Part.builder().size(1L).build())
            .textOrNumber("t")
            .build();
    Odd odd = api.putOdd(request).execute().body();

    RecordedRequest put = server.takeRequest();
    assertThat(put.getRequestLine()).startsWith("PUT /v1/odd ");
    // What must be there and may be null is sent as null.
    assertThat(put.getBody().utf8())
        .isEqualTo(
            "{\"id\":\"i\",\"maybe\":null,\"time\":\"Thu, 11 Dec 2025 01:49:40"
                + " +0000\",\"state\":\"on\",\"twice\":\"b\","
                + "\"oneNull\":{\"size\":1},\"textOrNumber\":\"t\"}");
    assertThat(odd.maybe()).isEqualTo(4L);
    assertThat(odd.time()).isEqualTo(request.time());
    assertThat(odd.text()).isEqualTo("t");
    assertThat(odd.state()).isEqualTo(OddState.OFF);
    assertThat(odd.state().known()).isEqualTo(OddState.Known.OFF);
    assertThat(odd.twice()).isEqualTo(OddTwice.A);
    assertThat(OddTwice.Known.values())
        .containsExactlyInAnyOrder(OddTwice.Known.A, OddTwice.Known.B, OddTwice.Known.UNRECOGNIZED);
    assertThat(odd.anyNull()).isEqualTo("n");
    assertThat(odd.oneNull().size()).isEqualTo(2L);
    assertThat(odd.list()).containsExactly("x", "y");
    assertThat(odd.textOrNumber()).isEqualTo("12");

    answer(
        server,
        """
        {"id": "i", "maybe": null, "time": null, "text": null, "state": "broken", "twice": null,
         "anyNull": null, "oneNull": null, "list": null, "textOrNumber": null}""");
    Odd empty = api.putOdd(odd).execute().body();

    server.takeRequest();
    assertThat(empty).isEqualTo(Odd.builder().id("i").state(OddState.of("broken")).build());
    assertThat(empty.state().known()).isEqualTo(OddState.Known.UNRECOGNIZED);
    assertThat(empty.list()).isEmpty();

    // An unknown value goes back as it came.
    answer(server, "{\"id\": \"i\"}");
    api.putOdd(empty).execute();
    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"id\":\"i\",\"maybe\":null,\"state\":\"broken\"}");

    // Fields without a name of their own hold lists of models.
    answer(
        server,
        "{\"total\": 3, \"first\": [{\"size\": 1}, {\"size\": 2}], \"second\": [], \"third\":"
            + " null}");
    Groups sent =
        Groups.builder()
            .total(1L)
            .additionalProperties(Map.of("only", List.of(Part.builder().size(9L).build())))
            .build();
    Groups groups = api.putGroups(sent).execute().body();

    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"total\":1,\"only\":[{\"size\":9}]}");
    assertThat(groups.total()).isEqualTo(3L);
    assertThat(groups.additionalProperties().get("first"))
        .extracting(Part::size)
        .containsExactly(1L, 2L);
    assertThat(groups.additionalProperties().get("second")).isEmpty();
    assertThat(groups.additionalProperties()).doesNotContainKey("total").doesNotContainKey("third");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
