import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.PathsApi;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** The root, a colon in the first segment and a second slash stay below the base URL. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    PathsApi api =
        new Retrofit.Builder()
            .baseUrl(url.resolve("base/"))
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(PathsApi.class);

    answer(server, "");
    api.readRoot().execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/");
    answer(server, "");
    api.send().execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/messages:send");
    answer(server, "");
    api.readOne().execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/messages/a:b");
    answer(server, "");
    api.resend("a:1").execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/messages%3Aresend/a%3A1");
    answer(server, "");
    api.verify("a1").execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base/a1%3Averify");
    answer(server, "");
    api.readDouble().execute();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/base//double");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
