import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.RawApi;
import io.mailgunapi.model.NameResponse;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import retrofit2.Retrofit;

/** Text and bytes are passed on, JSON under another label keeps its label. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    RawApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(RawApi.class);

    answer(server, "a,b\n1,2\n");
    assertThat(api.readExport().execute().body().string()).isEqualTo("a,b\n1,2\n");
    server.takeRequest();

    answer(server, "\u00ff");
    RequestBody bytes = RequestBody.create(new byte[] {1, 2}, MediaType.get("application/zip"));
    assertThat(api.putExport(bytes).execute().body().string()).isEqualTo("\u00ff");
    RecordedRequest put = server.takeRequest();
    assertThat(put.getHeaders().get("Content-Type")).isEqualTo("application/zip");
    assertThat(put.getBody().toByteArray()).containsExactly(1, 2);

    answer(server, "{\"name\": \"n\"}");
    NameResponse patch = NameResponse.builder().name("p").build();
    assertThat(api.patchExport(patch).execute().body().name()).isEqualTo("n");
    RecordedRequest patched = server.takeRequest();
    assertThat(patched.getHeaders().get("Content-Type")).isEqualTo("application/merge-patch+json");
    assertThat(patched.getBody().utf8()).isEqualTo("{\"name\":\"p\"}");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
