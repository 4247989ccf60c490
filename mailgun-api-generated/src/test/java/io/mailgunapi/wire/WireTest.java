package io.mailgunapi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.spec.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/**
 * Facts about the wire that were recorded, or found wrong in published descriptions. Each is an
 * exchange written by hand, from the fact and never from the description of this project, so that a
 * mistake there cannot hide behind itself.
 */
class WireTest {
  private final MockWebServer server = new MockWebServer();
  private final List<Request> sent = new ArrayList<>();
  private MailgunApis mailgun;

  static Map<String, Exchange> exchanges() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    for (Map<String, Exchange> some :
        List.of(
            SuppressionRequests.all(),
            MessageRequests.all(),
            ListRequests.all(),
            PoolRequests.all(),
            ReportRequests.all(),
            IpAnswers.all(),
            SuppressionAnswers.all(),
            DomainAnswers.all(),
            EventAnswers.all(),
            ReportAnswers.all(),
            AccountAnswers.all(),
            Recordings.all())) {
      some.forEach((id, exchange) -> assertThat(all.put(id, exchange)).as(id).isNull());
    }
    return all;
  }

  static List<WireIndex.Row> rows() {
    return WireIndex.rows();
  }

  @BeforeEach
  void start() throws IOException {
    server.start();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .addInterceptor(
                chain -> {
                  sent.add(chain.request());
                  return chain.proceed(chain.request());
                })
            .build();
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(server.url("/"))
            .client(client)
            .addConverterFactory(ApiConverters.create())
            .build();
    mailgun =
        new MailgunApis() {
          @Override
          public <T> T api(Class<T> type) {
            return retrofit.create(type);
          }
        };
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theWireIsAsWrittenDown(WireIndex.Row row) throws Exception {
    WireFile file = WireFile.read(row.file());
    MockResponse.Builder answer =
        new MockResponse.Builder().code(file.answerStatus()).body(file.answer());
    String[] headers = file.answerType().split(" \\| ");
    if (!headers[0].isEmpty()) {
      answer.setHeader("Content-Type", headers[0]);
    }
    for (int i = 1; i < headers.length; i++) {
      answer.addHeader(headers[i]);
    }
    server.enqueue(answer.build());

    assertThat(exchanges()).containsKey(row.id());
    exchanges().get(row.id()).run(mailgun);

    RecordedRequest request = server.takeRequest();
    new Arrival(request).isAsIn(file);
    assertThat(server.getRequestCount()).isEqualTo(1);
    assertThat(sent.get(0).tag(Invocation.class).method().getAnnotation(Operation.class).id())
        .isEqualTo(row.operation());
  }

  @Test
  void everyCertainCorrectionHasItsExchange() {
    TreeSet<String> certain = new TreeSet<>();
    addAll(certain, "R", 50, 11, 15, 25, 27, 29, 33, 34, 40, 42, 44, 45, 46, 48);
    addAll(certain, "S", 24, 8, 12, 17, 20, 24);
    addAll(
        certain, "F", 68, 17, 20, 21, 22, 28, 33, 37, 38, 40, 42, 44, 45, 48, 50, 51, 53, 55, 59,
        61, 66);

    assertThat(certain).hasSize(37 + 19 + 48);
    assertThat(WireIndex.rows()).extracting(WireIndex.Row::id).containsAll(certain);
  }

  private static void addAll(TreeSet<String> ids, String letter, int last, int... uncertain) {
    IntStream.rangeClosed(1, last)
        .filter(number -> IntStream.of(uncertain).noneMatch(other -> other == number))
        .forEach(number -> ids.add("%s%02d".formatted(letter, number)));
  }

  @Test
  void everyRecordingHasItsExchange() {
    assertThat(WireIndex.rows())
        .extracting(WireIndex.Row::id)
        .containsAll(Recordings.RECORDED)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyExchangeIsInTheIndexAndEveryRowHasAnExchange() {
    assertThat(WireIndex.rows())
        .extracting(WireIndex.Row::id)
        .containsExactlyInAnyOrderElementsOf(exchanges().keySet());
  }

  @Test
  void noFileServesTwoFacts() {
    Map<String, Long> uses = new HashMap<>();
    Stream.of(WireIndex.rows())
        .flatMap(List::stream)
        .forEach(row -> uses.merge(row.file(), 1L, Long::sum));

    assertThat(uses).allSatisfy((file, count) -> assertThat(count).as(file).isEqualTo(1L));
  }
}
