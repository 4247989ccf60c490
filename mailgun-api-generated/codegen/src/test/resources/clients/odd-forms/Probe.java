import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MessagesApi;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.PostFieldsRequest;
import io.mailgunapi.model.PostFileRequest;
import io.mailgunapi.model.PutFieldsRequest;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.SendMessageRule;
import io.mailgunapi.model.SendMessageSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.MultipartReader;
import okio.Buffer;
import retrofit2.Retrofit;

/** Objects, files, families of fields and content types that do not exist become forms that do. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    Retrofit retrofit =
        new Retrofit.Builder().baseUrl(url).addConverterFactory(ApiConverters.create()).build();
    MessagesApi api = retrofit.create(MessagesApi.class);
    answer(server, "");
    api.sendMessage(
            SendMessageRequest.builder()
                .to("a@b.c", "d@e.f")
                .oTag("one", "two")
                .headers(Map.of("X-My-Header", "h"))
                .variables(Map.of("my-var", Map.of("id", 7)))
                .settings(SendMessageSettings.builder().open(true).links("x", "y").build())
                .free(Map.of("any", List.of(1, 2)))
                .labels(Map.of("de", "Hallo"))
                .rules(
                    SendMessageRule.builder().match("m").build(),
                    SendMessageRule.builder().match("n").build())
                .attachment(file("a.txt", "first"), file("b.txt", "second"))
                .logo(file("logo.png", "third"))
                .build())
        .execute();

    RecordedRequest sent = server.takeRequest();
    assertThat(sent.getRequestLine()).startsWith("POST /v3/messages ");
    assertThat(sent.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(parts(sent))
        .containsExactlyInAnyOrder(
            "form-data; name=\"to\" = a@b.c",
            "form-data; name=\"to\" = d@e.f",
            "form-data; name=\"o:tag\" = one",
            "form-data; name=\"o:tag\" = two",
            "form-data; name=\"h:X-My-Header\" = h",
            "form-data; name=\"v:my-var\" = {\"id\":7}",
            "form-data; name=\"settings\" = {\"open\":true,\"links\":[\"x\",\"y\"]}",
            "form-data; name=\"free\" = {\"any\":[1,2]}",
            "form-data; name=\"labels\" = {\"de\":\"Hallo\"}",
            "form-data; name=\"rules\" = [{\"match\":\"m\"},{\"match\":\"n\"}]",
            "form-data; name=\"attachment\"; filename=\"a.txt\" = first",
            "form-data; name=\"attachment\"; filename=\"b.txt\" = second",
            "form-data; name=\"logo\"; filename=\"logo.png\" = third");

    // application/form-data is urlencoded without files, and multipart with them.
    answer(server, "");
    api.postFields(PostFieldsRequest.builder().name("a b").size(3L).build()).execute();
    RecordedRequest fields = server.takeRequest();
    assertThat(fields.getRequestLine()).startsWith("POST /v3/misspelt/fields ");
    assertThat(fields.getHeaders().get("Content-Type"))
        .startsWith("application/x-www-form-urlencoded");
    assertThat(fields.getBody().utf8()).isIn("name=a%20b&size=3", "name=a+b&size=3");

    answer(server, "");
    api.postFile(PostFileRequest.builder().list(file("list.csv", "a,b")).build()).execute();
    RecordedRequest file = server.takeRequest();
    assertThat(file.getRequestLine()).startsWith("POST /v3/misspelt/file ");
    assertThat(file.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
    assertThat(parts(file))
        .containsExactly("form-data; name=\"list\"; filename=\"list.csv\" = a,b");

    // The content type none has no body, unless it has fields.
    answer(server, "not JSON");
    assertThat(api.putNothing().execute().isSuccessful()).isTrue();
    RecordedRequest nothing = server.takeRequest();
    assertThat(nothing.getRequestLine()).startsWith("PUT /v3/none ");
    assertThat(nothing.getHeaders().get("Content-Type")).isNull();
    assertThat(nothing.getBodySize()).isZero();

    answer(server, "");
    api.putFields(PutFieldsRequest.builder().reason("r").build()).execute();
    RecordedRequest reason = server.takeRequest();
    assertThat(reason.getRequestLine()).startsWith("PUT /v3/none/fields ");
    assertThat(reason.getHeaders().get("Content-Type"))
        .startsWith("application/x-www-form-urlencoded");
    assertThat(reason.getBody().utf8()).isEqualTo("reason=r");
  }

  private static FilePart file(String name, String content) {
    return FilePart.of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> parts(RecordedRequest request) throws Exception {
    String boundary = request.getHeaders().get("Content-Type").replaceFirst(".*boundary=", "");
    List<String> parts = new ArrayList<>();
    try (MultipartReader reader =
        new MultipartReader(new Buffer().write(request.getBody()), boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        parts.add(part.headers().get("Content-Disposition") + " = " + part.body().readUtf8());
      }
    }
    return parts;
  }

  private static void answer(MockWebServer server, String body) {
    server.enqueue(new MockResponse.Builder().body(body).build());
  }
}
