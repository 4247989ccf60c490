import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.WideApi;
import io.mailgunapi.model.Wide;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A model may have hundreds of fields. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    WideApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(WideApi.class);

    answer(server, "{\"size\": 7, \"list\": [\"a\"], \"p299\": \"last\", \"more\": true}");
    Wide sent = Wide.builder().size(3L).p0("first").build();
    Wide wide = api.putWide(sent).execute().body();

    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"size\":3,\"p0\":\"first\"}");
    assertThat(wide.size()).isEqualTo(7L);
    assertThat(wide.list()).containsExactly("a");
    assertThat(wide.p298()).isNull();
    assertThat(wide.p299()).isEqualTo("last");
    assertThat(wide.additionalProperties()).containsEntry("more", true);
    assertThat(wide.toBuilder().build()).isEqualTo(wide).hasSameHashCodeAs(wide);
    assertThat(sent.list()).isEmpty();
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
