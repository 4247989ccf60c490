import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.ThingsApi;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.AddThingsRequest;
import io.mailgunapi.model.DeleteThingsRequest;
import io.mailgunapi.model.ListThingsQuery;
import io.mailgunapi.model.ListThingsState;
import io.mailgunapi.model.Thing;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import retrofit2.Response;
import retrofit2.Retrofit;

/** Bodies go where HTTP has a place for them, and every operation has an answer. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    ThingsApi api = retrofit.create(ThingsApi.class);
    Thing thing = Thing.builder().name("n").build();

    // The form of a GET is its query, and the client alone writes Content-Type.
    answer(server, "{\"name\": \"n\"}");
    ListThingsQuery query =
        ListThingsQuery.builder()
            .xMailgunOnBehalfOf("sub")
            .limit(5L)
            .state(ListThingsState.of("newer"))
            .tags("a", "b")
            .build();
    assertThat(api.listThings(query).execute().body()).isEqualTo(thing);
    RecordedRequest list = server.takeRequest();
    assertThat(list.getRequestLine())
        .startsWith("GET /v1/things?limit=5&state=newer&tags=a&tags=b ");
    assertThat(list.getHeaders().get("X-Mailgun-On-Behalf-Of")).isEqualTo("sub");
    assertThat(list.getHeaders().get("Content-Type")).isNull();
    assertThat(list.getBodySize()).isZero();

    // Each content type with fields of its own has a method.
    answer(server, "{\"name\": \"json\"}");
    assertThat(api.addThingsAsJson(List.of(thing, thing)).execute().body().name())
        .isEqualTo("json");
    RecordedRequest json = server.takeRequest();
    assertThat(json.getRequestLine()).startsWith("POST /v1/things ");
    assertThat(json.getHeaders().values("Content-Type"))
        .singleElement()
        .asString()
        .startsWith("application/json");
    assertThat(json.getBody().utf8()).isEqualTo("[{\"name\":\"n\"},{\"name\":\"n\"}]");

    answer(server, "{\"name\": \"form\"}");
    assertThat(api.addThingsAsForm(thing).execute().body().name()).isEqualTo("form");
    RecordedRequest form = server.takeRequest();
    assertThat(form.getHeaders().get("Content-Type"))
        .startsWith("application/x-www-form-urlencoded");
    assertThat(form.getBody().utf8()).isEqualTo("name=n");

    answer(server, "{\"name\": \"multipart\"}");
    AddThingsRequest request =
        AddThingsRequest.builder().file(FilePart.of("f.bin", new byte[] {'x', 'y'})).build();
    assertThat(api.addThings(request).execute().body().name()).isEqualTo("multipart");
    RecordedRequest multipart = server.takeRequest();
    assertThat(multipart.getHeaders().get("Content-Type"))
        .startsWith("multipart/form-data; boundary=");
    assertThat(multipart.getBody().utf8())
        .contains("name=\"file\"; filename=\"f.bin\"")
        .contains("\r\n\r\nxy\r\n");

    // The DELETE keeps its body; its description knows no success, and it succeeds.
    answer(server, "whatever");
    Response<Void> deleted =
        api.deleteThings(DeleteThingsRequest.builder().names("a", "b").build()).execute();
    assertThat(deleted.isSuccessful()).isTrue();
    assertThat(deleted.body()).isNull();
    RecordedRequest delete = server.takeRequest();
    assertThat(delete.getRequestLine()).startsWith("DELETE /v1/things ");
    assertThat(delete.getHeaders().get("Content-Type")).startsWith("application/json");
    assertThat(delete.getBody().utf8()).isEqualTo("{\"names\":[\"a\",\"b\"]}");

    // A default that stands alone describes the success.
    answer(server, "{\"name\": \"n\"}");
    assertThat(api.readDefault().execute().body()).isEqualTo(thing);
    assertThat(server.takeRequest().getRequestLine()).startsWith("GET /v1/things/default ");
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
