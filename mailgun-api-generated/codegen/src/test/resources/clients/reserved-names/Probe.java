import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.OddNamesApi;
import io.mailgunapi.model.DefaultQuery;
import io.mailgunapi.model.Thing;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** Reserved words get an underscore, equal Java names too, and every value finds its way. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .body(
                """
                {"class": "c", "hashCode": 7, "toString": "t", "builder": "b", "build": "d", "2fa": true,
                 "created-at": "first", "created_at": "second", "@timestamp": "2025-12-11T01:49:40Z"}""")
            .build());
    OddNamesApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(OddNamesApi.class);

    Thing thing =
        api.default_("a/b", DefaultQuery.builder().package_("p").hFlag(true).build()).execute().body();

    assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/a%2Fb/things?package=p&h%3Aflag=true");
    assertThat(thing.class_()).isEqualTo("c");
    assertThat(thing.hashCode_()).isEqualTo(7L);
    assertThat(thing.toString_()).isEqualTo("t");
    assertThat(thing.builder_()).isEqualTo("b");
    assertThat(thing.build_()).isEqualTo("d");
    assertThat(thing._2fa()).isTrue();
    assertThat(thing.createdAt()).isEqualTo("first");
    assertThat(thing.createdAt_()).isEqualTo("second");
    assertThat(thing.timestamp()).isEqualTo("2025-12-11T01:49:40Z");

    Thing same = thing.toBuilder().text("t").result("r").that("x").other("o").value("v").reader("rd").build();
    assertThat(same).isEqualTo(same.toBuilder().build()).hasSameHashCodeAs(same.toBuilder().build());
    assertThat(same).isNotEqualTo(same.toBuilder().that("y").build());
    assertThat(same.toBuilder().result("s").build()).doesNotHaveSameHashCodeAs(same);
    assertThat(same.toString()).endsWith("text=t, result=r, that=x, other=o, value=v, reader=rd}");
  }
}
