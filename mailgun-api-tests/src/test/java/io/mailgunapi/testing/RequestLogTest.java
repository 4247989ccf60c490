package io.mailgunapi.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.testing.wire.FormField;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class RequestLogTest {
  private static final ByteString MIB_20 = ByteString.of(new byte[20 << 20]);

  private static ReceivedRequest request(String target, ByteString body, FormField... fields) {
    return new ReceivedRequest(
        "sendMessage",
        "us",
        "POST",
        target,
        Headers.of("Content-Type", "text/plain"),
        Map.of(),
        body,
        List.of(fields),
        List.of(),
        200,
        false);
  }

  private static ReceivedRequest request(String target, String body) {
    return request(target, ByteString.encodeUtf8(body));
  }

  private static FormField field(String name, String text) {
    return new FormField(name, null, null, ByteString.encodeUtf8(text));
  }

  @Test
  void sixtyFourMebibytesOfBodiesAreKept() {
    RequestLog log = new RequestLog();
    for (int i = 0; i < 5; i++) {
      log.add(request("/" + i, MIB_20));
    }

    assertThat(log.all())
        .extracting(ReceivedRequest::bodyDropped)
        .containsExactly(true, true, false, false, false);
    assertThat(log.all())
        .extracting(request -> request.body().size() >> 20)
        .containsExactly(0, 0, 20, 20, 20);
  }

  @Test
  void olderRequestsKeepAllButTheBody() {
    RequestLog log = new RequestLog(10, 8);
    log.add(request("/old", ByteString.encodeUtf8("to=me"), field("to", "me")));
    log.add(request("/new", "12345678"));

    ReceivedRequest old = log.all().get(0);
    assertThat(old.bodyDropped()).isTrue();
    assertThat(old.body()).isEqualTo(ByteString.EMPTY);
    assertThat(old.fields()).isEmpty();
    assertThat(old.headers().get("Content-Type")).isEqualTo("text/plain");
    assertThat(old).hasToString("POST /old -> 200");
    assertThatThrownBy(() -> old.texts("to"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the body of POST /old -> 200 is dropped, since the log holds the last 64 MiB of bodies"
                + " only: look at it sooner");
    assertThat(log.count("sendMessage")).isEqualTo(2);
  }

  @Test
  void fieldsCountLikeTheBodyThatTheyWereReadFrom() {
    RequestLog log = new RequestLog(10, 8);
    log.add(request("/old", ByteString.encodeUtf8("to=me"), field("to", "me")));
    log.add(request("/new", "1"));
    assertThat(log.all()).noneMatch(ReceivedRequest::bodyDropped);

    log.add(request("/newer", "2"));

    assertThat(log.all())
        .extracting(ReceivedRequest::bodyDropped)
        .containsExactly(true, false, false);
  }

  @Test
  void theLastRequestHasItsBodyWhateverTheSize() {
    RequestLog log = new RequestLog(10, 8);
    log.add(request("/long", "123456789"));

    assertThat(log.last().body().utf8()).isEqualTo("123456789");
  }

  @Test
  void aRequestWithoutBodyLosesNone() {
    RequestLog log = new RequestLog(10, 8);
    log.add(request("/empty", ""));
    log.add(request("/long", "123456789"));

    assertThat(log.all()).noneMatch(ReceivedRequest::bodyDropped);
  }

  @Test
  void theOldestRequestsGoFirst() {
    RequestLog log = new RequestLog(2, 8);
    for (int i = 0; i < 3; i++) {
      log.add(request("/" + i, "12345"));
    }
    assertThat(log.all()).extracting(ReceivedRequest::target).containsExactly("/1", "/2");
    assertThat(log.all()).extracting(ReceivedRequest::bodyDropped).containsExactly(true, false);

    log.clear();
    log.add(request("/a", "1234"));
    log.add(request("/b", "1234"));
    log.add(request("/c", "1234"));

    assertThat(log.count()).isEqualTo(3);
    assertThat(log.all()).extracting(ReceivedRequest::target).containsExactly("/b", "/c");
    assertThat(log.all()).noneMatch(ReceivedRequest::bodyDropped);
  }
}
