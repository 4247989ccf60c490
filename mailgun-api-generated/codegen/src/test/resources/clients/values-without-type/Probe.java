import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.ValuesApi;
import io.mailgunapi.model.Values;
import io.mailgunapi.model.ValuesBoth;
import io.mailgunapi.model.ValuesText;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Numbers and booleans are sent as such, though nothing but their values says what they are. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    String json =
        "{\"whole\":2,\"fraction\":0.5,\"flag\":true,\"version\":3,\"text\":\"a\",\"both\":\"1\",\"parts\":{\"a\":1}}";
    server.enqueue(new MockResponse.Builder().body(json).build());
    Values values =
        Values.builder()
            .whole(2L)
            .fraction(0.5)
            .flag(true)
            .version(3L)
            .text(ValuesText.A)
            .both(ValuesBoth.of("1"))
            .parts(Map.of("a", 1L))
            .build();

    Values answer = retrofit.create(ValuesApi.class).putValues(values).execute().body();

    assertThat(server.takeRequest().getBody().utf8()).isEqualTo(json);
    assertThat(answer).isEqualTo(values);
  }
}
