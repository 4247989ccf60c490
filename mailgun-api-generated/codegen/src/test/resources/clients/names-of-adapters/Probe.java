import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.FooApi;
import io.mailgunapi.model.Bar;
import io.mailgunapi.model.Foo;
import io.mailgunapi.model.FooJsonAdapterModel;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A schema whose class would be another's adapter has another name. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    server.enqueue(new MockResponse.Builder().body("{\"jsonAdapter\": {\"size\": 2}}").build());
    Foo foo = Foo.builder().adapter(FooJsonAdapterModel.builder().name("n").build()).build();

    Bar bar = retrofit.create(FooApi.class).putFoo(foo).execute().body();

    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"adapter\":{\"name\":\"n\"}}");
    assertThat(bar.jsonAdapter().size()).isEqualTo(2L);
  }
}
