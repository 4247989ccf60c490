package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kotlin.jvm.JvmClassMappingKt;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The okhttp3.Call that Retrofit gets, as a library on top of it would use it. */
final class RetryingCallTest {
  private final Wire wire = new Wire();

  @AfterEach
  void close() {
    wire.close();
  }

  interface Raw {
    @retrofit2.http.Streaming
    @retrofit2.http.GET("raw")
    retrofit2.Call<okhttp3.ResponseBody> streamed();
  }

  private Call.Factory factory() {
    return wire.client().calls();
  }

  private Request get() {
    return new Request.Builder().url(wire.url() + "/raw").tag(String.class, "mine").build();
  }

  @Test
  void callWithoutAnnotationsIsRepeatedByItsMethod() throws Exception {
    wire.answer(500, "").answer("ok").answer(500, "").answer("ok");
    Call.Factory factory = factory();

    try (Response response = factory.newCall(get()).execute()) {
      assertThat(response.body().string()).isEqualTo("ok");
    }
    Request post = get().newBuilder().post(RequestBody.EMPTY).build();
    try (Response response = factory.newCall(post).execute()) {
      assertThat(response.code()).isEqualTo(500);
    }
    assertThat(wire.requests()).isEqualTo(3);
  }

  @Test
  void patchIsNotRepeated() throws Exception {
    wire.answer(500, "").answer("ok");
    Request patch = get().newBuilder().patch(RequestBody.EMPTY).build();

    try (Response response = factory().newCall(patch).execute()) {
      assertThat(response.code()).isEqualTo(500);
    }
  }

  @Test
  void bodyThatExistsOnlyOnceIsNotSentAgain() throws Exception {
    wire.answer(429, "").answer("ok");
    RequestBody once =
        new RequestBody() {
          @Override
          public okhttp3.MediaType contentType() {
            return null;
          }

          @Override
          public boolean isOneShot() {
            return true;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("once");
          }
        };
    Request put = get().newBuilder().put(once).build();

    try (Response response = factory().newCall(put).execute()) {
      assertThat(response.code()).isEqualTo(429);
    }
    assertThat(wire.requests()).isEqualTo(1);
    assertThat(wire.taken().getBody().utf8()).isEqualTo("once");
  }

  @Test
  void callKnowsItsRequestStateAndTags() throws Exception {
    wire.answer("ok").answer("ok");
    Call call = factory().newCall(get());

    assertThat(call.request().header("User-Agent")).startsWith("mailgun-api/");
    assertThat(call.isExecuted()).isFalse();
    assertThat(call.tag(String.class)).isEqualTo("mine");
    assertThat(call.tag(JvmClassMappingKt.getKotlinClass(String.class))).isEqualTo("mine");
    assertThat(call.tag(Integer.class)).isNull();
    assertThat(call.tag(Integer.class, () -> 5)).isEqualTo(5);
    assertThat(call.tag(JvmClassMappingKt.getKotlinClass(Integer.class), () -> 6)).isEqualTo(5);
    assertThat(call.tag(Integer.class)).isEqualTo(5);
    assertThat(call.tag(String.class, () -> "other")).isEqualTo("mine");

    call.execute().close();
    assertThat(call.isExecuted()).isTrue();
    assertThatThrownBy(call::execute).isInstanceOf(IllegalStateException.class);
    Call again = call.clone();
    assertThat(again.isExecuted()).isFalse();
    again.execute().close();
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void listenerOfTheCallHearsEveryTry() throws Exception {
    wire.answer(500, "").answer("ok");
    Call call = factory().newCall(get());
    List<String> heard = new ArrayList<>();
    call.addEventListener(
        new EventListener() {
          @Override
          public void responseHeadersEnd(Call attempt, Response response) {
            heard.add("" + response.code());
          }
        });

    call.execute().close();

    assertThat(heard).containsExactly("500", "200");
  }

  @Test
  void deadlineOfTheCallIsKept() {
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Call call = factory().newCall(get());
    call.timeout().deadline(200, TimeUnit.MILLISECONDS);

    assertThatThrownBy(call::execute).isInstanceOf(InterruptedIOException.class);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void callCancelledBeforeItBeginsSendsNothing() throws Exception {
    Call call = factory().newCall(get());
    call.cancel();
    assertThat(call.isCanceled()).isTrue();
    assertThatThrownBy(call::execute).isInstanceOf(IOException.class).hasMessage("Canceled");

    Call async = factory().newCall(get());
    async.cancel();
    CompletableFuture<IOException> failure = new CompletableFuture<>();
    async.enqueue(
        new Callback() {
          @Override
          public void onFailure(Call made, IOException e) {
            failure.complete(e);
          }

          @Override
          public void onResponse(Call made, Response response) {
            failure.complete(null);
          }
        });
    assertThat(failure.get(10, TimeUnit.SECONDS)).hasMessage("Canceled");
    assertThat(wire.requests()).isZero();
  }

  @Test
  void streamedAnswerIsHandedOnBeforeItsEnd() throws Exception {
    wire.server.enqueue(
        new MockResponse.Builder()
            .body("x".repeat(100_000))
            .throttleBody(50_000, 1, TimeUnit.HOURS)
            .build());
    Mailgun mailgun = wire.client();

    okhttp3.ResponseBody body = mailgun.execute(mailgun.api(Raw.class).streamed());

    assertThat(body.source().readUtf8(1000)).isEqualTo("x".repeat(1000));
    body.close();
  }
}
