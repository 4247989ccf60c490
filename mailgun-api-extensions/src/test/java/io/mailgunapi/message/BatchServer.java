package io.mailgunapi.message;

import com.squareup.moshi.JsonReader;
import io.mailgunapi.json.JsonValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A server that takes mail for many, and notes whom it got mail for. */
final class BatchServer implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger calls = new AtomicInteger();
  private final List<String> received = Collections.synchronizedList(new ArrayList<>());
  private final List<SentForm> forms = Collections.synchronizedList(new ArrayList<>());
  private volatile BiFunction<Integer, SentForm, MockResponse> answers =
      (call, form) -> queued(call);

  void start() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            SentForm form = SentForm.of(request);
            int call = calls.getAndIncrement();
            forms.add(form);
            MockResponse answer = answers.apply(call, form);
            if (answer.getCode() < 400 || answer.getCode() >= 500) {
              received.addAll(form.all("to"));
            }
            return answer;
          }
        });
    server.start();
  }

  static MockResponse queued(int call) {
    return new MockResponse.Builder()
        .body("{\"id\":\"<" + call + "@mg.example.com>\",\"message\":\"Queued.\"}")
        .build();
  }

  static MockResponse status(int code, String message) {
    return new MockResponse.Builder().code(code).body("{\"message\":\"" + message + "\"}").build();
  }

  /** How to answer the call with the given number, the first being 0. */
  void answer(BiFunction<Integer, SentForm, MockResponse> answers) {
    this.answers = answers;
  }

  String url() {
    return "http://localhost:" + server.getPort();
  }

  int calls() {
    return calls.get();
  }

  List<SentForm> forms() {
    return List.copyOf(forms);
  }

  /** Everybody whom a call that was not refused was for, as often as that was so. */
  List<String> received() {
    return List.copyOf(received);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> recipientVariables(SentForm form) {
    try {
      return (Map<String, Object>)
          JsonValues.any(JsonReader.of(new Buffer().writeUtf8(form.one("recipient-variables"))));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
