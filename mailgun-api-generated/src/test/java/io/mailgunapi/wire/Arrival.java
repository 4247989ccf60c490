package io.mailgunapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import tools.jackson.databind.json.JsonMapper;

/** A request as it arrived. */
final class Arrival {
  private static final JsonMapper JSON = new JsonMapper();

  private final RecordedRequest request;

  Arrival(RecordedRequest request) {
    this.request = request;
  }

  void isAsIn(WireFile file) throws IOException {
    assertThat(request.getMethod() + " " + request.getTarget())
        .isEqualTo(file.method() + " " + file.target());
    file.headers().forEach(this::hasHeader);
    if (contentType().startsWith("application/json")) {
      assertThat(JSON.readTree(body().utf8())).isEqualTo(JSON.readTree(file.body()));
    } else {
      assertThat(FormText.fields(contentType(), body()))
          .extracting(FormText.Field::toString)
          .containsExactlyInAnyOrderElementsOf(file.fields());
    }
  }

  private void hasHeader(String name, String value) {
    assertThat(request.getHeaders().values(name))
        .as(name)
        .singleElement()
        .satisfies(header -> assertThat(header.replaceFirst("; boundary=.*", "")).isEqualTo(value));
  }

  private String contentType() {
    String type = request.getHeaders().get("Content-Type");
    return type == null ? "" : type;
  }

  private ByteString body() {
    return request.getBody() == null ? ByteString.EMPTY : request.getBody();
  }
}
