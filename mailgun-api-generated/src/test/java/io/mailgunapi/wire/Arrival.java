package io.mailgunapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
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
    file.headers()
        .forEach(
            (name, value) ->
                assertThat(request.getHeaders().values(name))
                    .as(name)
                    .singleElement()
                    .satisfies(
                        header ->
                            assertThat(header.replaceFirst("; boundary=.*", "")).isEqualTo(value)));
    if (contentType().startsWith("application/json")) {
      assertThat(JSON.readTree(text())).isEqualTo(JSON.readTree(file.body()));
    } else {
      assertThat(fields()).containsExactlyInAnyOrderElementsOf(file.fields());
    }
  }

  String contentType() {
    String type = request.getHeaders().get("Content-Type");
    return type == null ? "" : type;
  }

  private String text() {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }

  /** The fields of a form, each as {@code name = value}. */
  List<String> fields() throws IOException {
    return contentType().startsWith("multipart/form-data") ? parts() : pairs();
  }

  private List<String> pairs() {
    List<String> fields = new ArrayList<>();
    for (String pair : text().split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        fields.add(
            decoded(pair.substring(0, equals)) + " = " + decoded(pair.substring(equals + 1)));
      }
    }
    return fields.stream().map(String::strip).toList();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private List<String> parts() throws IOException {
    List<String> fields = new ArrayList<>();
    String boundary = MediaType.get(contentType()).parameter("boundary");
    try (MultipartReader reader =
        new MultipartReader(new Buffer().write(request.getBody()), boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        fields.add(field(part.headers(), part.body().readUtf8()).strip());
      }
    }
    return fields;
  }

  private static String field(Headers headers, String content) {
    String disposition = headers.get("Content-Disposition");
    String name = disposition.replaceFirst("(?s).*?[; ]name=\"(.*?)\".*", "$1");
    if (!disposition.contains("filename=")) {
      return name + " = " + content;
    }
    String filename = disposition.replaceFirst("(?s).*filename=\"(.*?)\".*", "$1");
    return name + " = <" + filename + " " + headers.get("Content-Type") + "> " + content;
  }
}
