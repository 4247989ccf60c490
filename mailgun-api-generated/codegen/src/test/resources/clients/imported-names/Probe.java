import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.NamesApi;
import io.mailgunapi.model.BodyModel;
import io.mailgunapi.model.CallModel;
import io.mailgunapi.model.FormFieldsModel;
import io.mailgunapi.model.FormRequestModel;
import io.mailgunapi.model.HeaderModel;
import io.mailgunapi.model.PatternModel;
import io.mailgunapi.model.PathModel;
import io.mailgunapi.model.TimesModel;
import java.time.OffsetDateTime;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import retrofit2.Retrofit;

/** A schema that is called like an imported class becomes the model of that name. */
public final class Probe {
  public static void run(MockWebServer server, HttpUrl url) throws Exception {
    NamesApi api =
        new Retrofit.Builder()
            .baseUrl(url)
            .addConverterFactory(ApiConverters.create())
            .build()
            .create(NamesApi.class);
    OffsetDateTime at = OffsetDateTime.parse("2025-12-11T01:49:40Z");

    server.enqueue(answer("{\"operation\": {\"at\": \"2025-12-11T01:49:40Z\"}, \"query\": {\"q\": \"x\"}}"));
    CallModel call =
        api.call(
                BodyModel.builder()
                    .pattern(PatternModel.builder().text("abc").build())
                    .header(HeaderModel.builder().times(TimesModel.builder().at(at).build()).build())
                    .build())
            .execute()
            .body();

    assertThat(call.operation().at()).isEqualTo(at);
    assertThat(call.query().q()).isEqualTo("x");
    assertThat(server.takeRequest().getBody().utf8())
        .isEqualTo(
            "{\"pattern\":{\"text\":\"abc\"},\"header\":{\"times\":{\"at\":\"2025-12-11T01:49:40Z\"}}}");

    server.enqueue(answer("{\"paged\": {\"next\": \"n\"}}"));
    FormRequestModel form =
        FormRequestModel.builder().text(at).files(FormFieldsModel.builder().build()).build();
    assertThat(api.form(PathModel.UP, form).execute().body().paged().next()).isEqualTo("n");
    assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/form/up");
  }

  private static MockResponse answer(String body) {
    return new MockResponse.Builder().body(body).build();
  }
}
