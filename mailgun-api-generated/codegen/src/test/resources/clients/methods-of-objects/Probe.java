import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.api.NotifyApi;
import io.mailgunapi.model.Condition;
import io.mailgunapi.model.YieldQuery;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Operations, tags and fields get an underscore where an object has such a method already. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    MailgunApis apis =
        new MailgunApis() {
          @Override
          public <T> T api(Class<T> type) {
            return retrofit.create(type);
          }
        };
    NotifyApi api = apis.notify_();
    Condition condition = Condition.builder().equals_(7L).yield_("a", "b").build();

    server.enqueue(new MockResponse.Builder().build());
    api.notify_().execute();
    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v1/one ");
    server.enqueue(new MockResponse.Builder().build());
    api.getClass_().execute();
    assertThat(server.takeRequest().getRequestLine()).startsWith("PUT /v1/one ");
    server.enqueue(new MockResponse.Builder().build());
    api.toString_().execute();
    assertThat(server.takeRequest().getRequestLine()).startsWith("POST /v1/one ");
    server.enqueue(new MockResponse.Builder().build());
    api.yield_(condition, YieldQuery.builder().limit(3L).build()).execute();

    var request = server.takeRequest();
    assertThat(request.getRequestLine()).startsWith("PATCH /v1/one?limit=3 ");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"equals\":7,\"yield\":[\"a\",\"b\"]}");
    assertThat(condition.equals(condition.toBuilder().build())).isTrue();
  }
}
