import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.FormsApi;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.PostAnyRequest;
import io.mailgunapi.model.PostFilesRequest;
import io.mailgunapi.model.PostTextRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** The caller names the fields of a form that is nothing but an object. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    FormsApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(FormsApi.class);

    answer(server, "");
    api.postText(PostTextRequest.builder().fields(Map.of("a", "b c")).build()).execute();
    assertThat(server.takeRequest().getBody().utf8()).isIn("a=b%20c", "a=b+c");

    answer(server, "");
    api.postAny(PostAnyRequest.builder().fields(Map.of("n", 7)).build()).execute();
    assertThat(server.takeRequest().getBody().utf8()).contains("name=\"n\"").contains("\r\n7\r\n");

    answer(server, "");
    FilePart file = FilePart.of("a.txt", "text".getBytes(StandardCharsets.UTF_8));
    api.postFiles(PostFilesRequest.builder().fields(Map.of("f", file)).build()).execute();
    assertThat(server.takeRequest().getBody().utf8()).contains("name=\"f\"; filename=\"a.txt\"");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
