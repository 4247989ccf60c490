package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.DeprecatedOperationException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.model.GetAccountStatsQuery;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.Resolution;
import io.mailgunapi.model.StatsEvent;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deprecated operations are called on purpose here. */
@SuppressWarnings("deprecation")
final class DeprecationTest {
  private static final OffsetDateTime NOW = FakeWaits.START.atOffset(ZoneOffset.UTC);

  private final Wire wire = new Wire();
  private final List<DeprecationNotice> heard = new CopyOnWriteArrayList<>();
  private final Mailgun mailgun = wire.client(builder -> builder.deprecationListener(heard::add));

  @BeforeEach
  void answerEverything() {
    answerWith();
  }

  private void answerWith(String... headers) {
    MockResponse.Builder answer =
        new MockResponse.Builder()
            .body(
                "{\"items\":[],\"stats\":[],\"paging\":{},\"start\":\"Mon, 01 Dec 2025 00:00:00 +0000\","
                    + "\"end\":\"Wed, 03 Dec 2025 00:00:00 +0000\",\"resolution\":\"day\",\"dimensions\":[\"time\"],"
                    + "\"pagination\":{\"total\":0}}");
    for (int i = 0; i < headers.length; i += 2) {
      answer.setHeader(headers[i], headers[i + 1]);
    }
    MockResponse response = answer.build();
    wire.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return response;
          }
        });
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void deprecatedOperationIsToldOncePerOperationAndClient() {
    IntStream.range(0, 3).forEach(i -> mailgun.execute(mailgun.events().listEvents("d")));
    mailgun.onBehalfOf("1").execute(mailgun.onBehalfOf("1").events().listEvents("d"));
    mailgun.paginate(mailgun.events().listEvents("d")).forEach(event -> {});
    mailgun.execute(mailgun.bounces().listBounces("d"));

    assertThat(heard)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(DeprecationNotice.Kind.OPERATION);
              assertThat(notice.operation()).isEqualTo("listEvents");
              assertThat(notice.replacement()).isEqualTo("listLogs");
              assertThat(notice.message())
                  .isEqualTo(
                      "listEvents is deprecated: Logs show the same events for all domains of the account at once and"
                          + " filter them better. Call listLogs instead");
              assertThat(notice)
                  .hasToString("DeprecationNotice{OPERATION, " + notice.message() + "}");
            });

    Mailgun other = wire.client(builder -> builder.deprecationListener(heard::add));
    other.execute(other.events().listEvents("d"));
    assertThat(heard).hasSize(2);
    assertThat(heard.get(0)).isEqualTo(heard.get(1)).hasSameHashCodeAs(heard.get(1));
    assertThat(heard.get(0)).isNotEqualTo("listEvents");
  }

  @Test
  void anotherOperationIsToldToo() {
    mailgun.execute(mailgun.events().listEvents("d"));
    mailgun.execute(mailgun.stats().getAccountStats(List.of(StatsEvent.ACCEPTED)));

    assertThat(heard)
        .extracting(DeprecationNotice::operation)
        .containsExactly("listEvents", "getAccountStats");
    assertThat(heard.get(0)).isNotEqualTo(heard.get(1));
  }

  @Test
  void strictClientRefusesDeprecatedOperationsBeforeAnythingIsSent() {
    Mailgun strict =
        wire.client(builder -> builder.strictDeprecations(true).deprecationListener(heard::add));

    assertThatThrownBy(() -> strict.execute(strict.events().listEvents("d")))
        .isInstanceOf(DeprecatedOperationException.class)
        .hasMessageStartingWith("listEvents is deprecated: ")
        .hasMessageEndingWith("Call listLogs instead")
        .satisfies(
            e -> {
              DeprecatedOperationException refused = (DeprecatedOperationException) e;
              assertThat(refused.operation()).isEqualTo("listEvents");
              assertThat(refused.replacement()).isEqualTo("listLogs");
              assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
            });
    assertThatThrownBy(() -> strict.executeAsync(strict.events().listEvents("d")).join())
        .hasCauseInstanceOf(DeprecatedOperationException.class);
    assertThat(wire.requests()).isZero();
    assertThat(heard).isEmpty();

    strict.execute(strict.bounces().listBounces("d"));
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void headersOfTheServerAreHeardOnce() {
    answerWith("Deprecation", "@1767225600", "Sunset", "Thu, 31 Dec 2026 23:59:59 GMT");

    mailgun.execute(mailgun.bounces().listBounces("d"));
    mailgun.execute(mailgun.bounces().listBounces("d"));

    assertThat(heard)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(DeprecationNotice.Kind.HEADER);
              assertThat(notice.replacement()).isNull();
              assertThat(notice.message())
                  .isEqualTo(
                      "the server says that listBounces is deprecated (Deprecation: @1767225600) and ends on Thu, 31 Dec"
                          + " 2026 23:59:59 GMT");
            });
  }

  @Test
  void eitherHeaderIsEnoughAndTheReplacementIsNamedIfKnown() {
    answerWith("Sunset", "Thu, 31 Dec 2026 23:59:59 GMT");
    mailgun.execute(mailgun.events().listEvents("d"));

    assertThat(heard).hasSize(2);
    assertThat(heard.get(1).replacement()).isEqualTo("listLogs");
    assertThat(heard.get(1).message())
        .isEqualTo(
            "the server says that listEvents is deprecated and ends on Thu, 31 Dec 2026 23:59:59 GMT. Call listLogs"
                + " instead");

    answerWith("Deprecation", "true");
    mailgun.execute(mailgun.bounces().listBounces("d"));
    assertThat(heard.get(2).message())
        .isEqualTo("the server says that listBounces is deprecated (Deprecation: true)");
  }

  @Test
  void listenerThatFailsAfterAnAnswerDoesNotEndTheCall() {
    answerWith("Deprecation", "true");
    Mailgun client =
        wire.client(
            builder ->
                builder.deprecationListener(
                    notice -> {
                      heard.add(notice);
                      throw new AssertionError("listener");
                    }));

    assertThat(client.execute(client.bounces().listBounces("d")).items()).isEmpty();
    assertThat(client.executeAsync(client.complaints().listComplaints("d")).join().items())
        .isEmpty();
    assertThat(heard).hasSize(2);
  }

  private void query(MetricsQuery.Builder query) {
    mailgun.execute(mailgun.metrics().queryMetrics(query.build()));
  }

  @Test
  void queryBeyondTheDocumentedTimeIsWarnedOfOnce() {
    query(MetricsQuery.builder().resolution(Resolution.HOUR).start(NOW.minusDays(61)));
    query(MetricsQuery.builder().resolution(Resolution.HOUR).start(NOW.minusDays(90)));

    assertThat(heard)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(DeprecationNotice.Kind.RETENTION);
              assertThat(notice.message())
                  .isEqualTo(
                      "queryMetrics asks for data by the hour from before 2025-12-31, but Mailgun keeps these for 60 days"
                          + " only: begin later, or ask for a coarser resolution");
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "hour, 60, -, false",
        "hour, 61, -, true",
        "day, 365, -, false",
        "day, 366, -, true",
        "-, 366, -, true",
        "-, 364, -, false",
        "month, 4000, -, false",
        "week, 4000, -, false",
        "hour, -, 1440h, false",
        "hour, -, 1441h, true",
        "hour, -, 60d, false",
        "hour, -, 61d, true",
        "hour, -, 3m, true",
        "hour, -, 1m, false",
        "-, -, 1441h, true",
        "-, -, 12m, false",
        "-, -, 13m, true",
        "day, 500, 30d, false",
        "hour, -, soon, false",
        "hour, -, -, false"
      })
  void onlyDocumentedCeilingsCount(
      String resolution, Integer startDaysAgo, String duration, boolean warned) {
    MetricsQuery.Builder query = MetricsQuery.builder();
    if (resolution != null) {
      query.resolution(Resolution.of(resolution));
    }
    if (startDaysAgo != null) {
      query.start(NOW.minusDays(startDaysAgo));
    }
    if (duration != null) {
      query.duration(duration);
    }

    query(query);

    assertThat(heard).hasSize(warned ? 1 : 0);
  }

  @Test
  void durationCountsBackFromTheEnd() {
    query(
        MetricsQuery.builder().resolution(Resolution.HOUR).duration("10d").end(NOW.minusDays(55)));

    assertThat(heard).hasSize(1);
  }

  @Test
  void yearIsToldAsAYear() {
    query(MetricsQuery.builder().resolution(Resolution.DAY).start(NOW.minusDays(400)));

    assertThat(heard.get(0).message()).contains("by the day from before 2025-03-01");
    assertThat(heard.get(0).message()).contains("keeps these for one year only");
  }

  @Test
  void clockMovesTheCeiling() {
    query(MetricsQuery.builder().resolution(Resolution.HOUR).start(NOW.minusDays(59)));
    assertThat(heard).isEmpty();

    wire.waits.advance(Duration.ofDays(2));
    query(MetricsQuery.builder().resolution(Resolution.HOUR).start(NOW.minusDays(59)));
    assertThat(heard).hasSize(1);
  }

  @Test
  void statsInTheQueryAreWatchedToo() {
    mailgun.execute(
        mailgun
            .stats()
            .getAccountStats(
                List.of(StatsEvent.ACCEPTED),
                GetAccountStatsQuery.builder().start(NOW.minusDays(400)).build()));
    mailgun.execute(
        mailgun.stats().listDomainsStats(List.of(StatsEvent.ACCEPTED), NOW.minusDays(400)));

    assertThat(heard)
        .filteredOn(notice -> notice.kind() == DeprecationNotice.Kind.RETENTION)
        .extracting(DeprecationNotice::operation)
        .containsExactly("getAccountStats", "listDomainsStats");
  }
}
