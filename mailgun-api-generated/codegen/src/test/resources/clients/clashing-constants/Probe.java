import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.StateApi;
import io.mailgunapi.model.State;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A listed value may be called like the list, like what is not listed, or be no letter at all. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    StateApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(StateApi.class);

    server.enqueue(new MockResponse.Builder().body("\"unrecognized\"").build());
    State unrecognized = api.readState().execute().body();
    assertThat(unrecognized).isSameAs(State.UNRECOGNIZED_);
    assertThat(unrecognized.known()).isNotEqualTo(State.Known.UNRECOGNIZED);
    assertThat(State.of("never heard of").known()).isEqualTo(State.Known.UNRECOGNIZED);
    assertThat(State.of("LISTED")).isSameAs(State.LISTED_);
    assertThat(State.of("+").known()).isNotEqualTo(State.of("-").known());
    assertThat(State.of("-").known()).isNotEqualTo(State.Known.UNRECOGNIZED);
    assertThat(State.of("value")).isSameAs(State.VALUE);
  }
}
