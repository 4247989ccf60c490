import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.LimitsApi;
import io.mailgunapi.model.Share;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A limit is kept as it is written, not cut to a whole number. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    LimitsApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(LimitsApi.class);

    Share inside = Share.builder().part(0.3).below(1L).above(0L).least(2147483648L).build();
    answer(server, "");
    api.putShare(inside).execute();
    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo("{\"part\":0.3,\"below\":1,\"above\":0,\"least\":2147483648}");
    assertThat(Share.builder().part(-0.3).build().part()).isEqualTo(-0.3);
    for (Share.Builder outside :
        new Share.Builder[] {
          Share.builder().part(0.6),
          Share.builder().part(-0.6),
          Share.builder().below(2L),
          Share.builder().above(-1L),
          Share.builder().least(2147483647L)
        }) {
      assertThatThrownBy(outside::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("allowed is at");
    }
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
