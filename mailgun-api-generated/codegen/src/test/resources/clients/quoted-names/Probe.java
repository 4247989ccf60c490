import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.QuotesApi;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** The name is read as it is, and the failure that misses it spells it so. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    QuotesApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(QuotesApi.class);

    server.enqueue(
        new MockResponse.Builder().body("{\"a \\\"quoted\\\" \\\\ name\": \"q\"}").build());
    assertThat(api.readQuote().execute().body().aQuotedName()).isEqualTo("q");

    server.enqueue(new MockResponse.Builder().body("{}").build());
    assertThatThrownBy(() -> api.readQuote().execute())
        .isInstanceOf(JsonDataException.class)
        .hasMessageContaining("a \"quoted\" \\ name");
  }
}
