package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.BouncePage;
import io.mailgunapi.model.ListBouncesQuery;
import io.mailgunapi.model.ListDomainsQuery;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.paging.Page;
import io.mailgunapi.paging.Pager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** Cursors mark a page for another process, and fit nothing else. */
final class CursorTest {
  private final Wire wire = new Wire();
  private final Mailgun mailgun = wire.client();

  @AfterEach
  void close() {
    wire.close();
  }

  private Pager<Bounce> bouncePager() {
    return mailgun.paginate(mailgun.bounces().listBounces("d"));
  }

  private List<String> targets() {
    return IntStream.range(0, wire.requests()).mapToObj(i -> wire.taken().getTarget()).toList();
  }

  @Test
  void cursorResumesInAnotherClientAndRereadsItsPage() {
    wire.answer(Pages.bounces("/v3/d/bounces?page=next&address=b&term=x&limit=2", "a", "b"))
        .answer(Pages.bounces("/v3/d/bounces?page=next&address=d", "c", "d"));
    ListBouncesQuery query = ListBouncesQuery.builder().term("x").limit(2L).build();
    Page<Bounce> first = mailgun.paginate(mailgun.bounces().listBounces("d", query)).first();
    Page<Bounce> second = first.next();

    Mailgun other = wire.client();
    ListBouncesQuery otherSize = ListBouncesQuery.builder().term("x").limit(500L).build();
    Pager<Bounce> resumed = other.paginate(other.bounces().listBounces("d", otherSize));
    wire.answer(Pages.bounces(null, "c2")).answer(Pages.bounces(null, "c3"));
    assertThat(resumed.from(first.nextCursor()).first().items())
        .extracting(Bounce::address)
        .containsExactly("c2");
    assertThat(resumed.from(second.cursor()).first().items())
        .extracting(Bounce::address)
        .containsExactly("c3");

    assertThat(targets())
        .containsExactly(
            "/v3/d/bounces?limit=2&term=x",
            "/v3/d/bounces?page=next&address=b&term=x&limit=2",
            "/v3/d/bounces?page=next&address=b&term=x&limit=2",
            "/v3/d/bounces?page=next&address=b&term=x&limit=2");
  }

  @Test
  void cursorOfTheFirstPageReadsItAgain() {
    wire.answer(Pages.bounces("?page=2", "a")).answer(Pages.bounces("?page=2", "a"));
    String cursor = bouncePager().first().cursor();

    assertThat(cursor).matches("v1\\.[A-Za-z0-9_-]+");
    bouncePager().from(cursor).first();
    assertThat(targets()).containsExactly("/v3/d/bounces", "/v3/d/bounces");
  }

  @Test
  void offsetAndTokenCursorsResumeToo() {
    wire.answer(Pages.domains(9, "a", "b")).answer(Pages.domains(9, "c"));
    wire.answer(Pages.metrics("{\"total\":3}", "d1")).answer(Pages.metrics("{\"total\":3}", "d2"));
    wire.answer(Pages.logs("t1", "a")).answer(Pages.logs(null, "b"));
    Call<? extends io.mailgunapi.spec.Paged<io.mailgunapi.model.LogEvent>> logs =
        mailgun.logs().listLogs(LogQuery.builder().build());

    String domain = mailgun.paginate(mailgun.domains().listDomains()).first().nextCursor();
    mailgun.paginate(mailgun.domains().listDomains()).from(domain).first();
    String row = mailgun.paginate(Samples.query(mailgun)).first().nextCursor();
    mailgun.paginate(Samples.query(mailgun)).from(row).first();
    String log = mailgun.paginate(logs).first().nextCursor();
    mailgun.paginate(logs).from(log).first();

    wire.taken();
    assertThat(wire.taken().getTarget()).isEqualTo("/v4/domains?skip=2");
    wire.taken();
    assertThat(wire.taken().getBody().utf8()).contains("\"skip\":1");
    wire.taken();
    assertThat(wire.taken().getBody().utf8()).contains("\"token\":\"t1\"");
  }

  @Test
  void cursorOfAnotherOperationIsRefused() {
    wire.answer(Pages.bounces("?page=2", "a"));
    String cursor = bouncePager().first().nextCursor();

    assertThatThrownBy(
            () -> mailgun.paginate(mailgun.complaints().listComplaints("d")).from(cursor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cursor belongs to listBounces, but the call is listComplaints: use it there");
  }

  @Test
  void cursorOfOtherFiltersIsRefused() {
    wire.answer(Pages.bounces("?page=2", "a")).answer(Pages.metrics("{\"total\":5}", "d1"));
    String cursor = bouncePager().first().nextCursor();
    String row = mailgun.paginate(Samples.query(mailgun)).first().nextCursor();

    ListBouncesQuery filtered = ListBouncesQuery.builder().term("x").build();
    for (Call<BouncePage> call :
        List.of(
            mailgun.bounces().listBounces("other.example"),
            mailgun.bounces().listBounces("d", filtered))) {
      assertThatThrownBy(() -> mailgun.paginate(call).from(cursor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "cursor was made by listBounces with other arguments: repeat the call with the same domain and filters");
    }
    MetricsQuery other = MetricsQuery.builder().metrics(MetricName.OPENED_COUNT).build();
    assertThatThrownBy(() -> mailgun.paginate(mailgun.metrics().queryMetrics(other)).from(row))
        .hasMessageStartingWith("cursor was made by queryMetrics with other arguments");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "v2.e30", "V1.e30"})
  void textThatIsNoCursorIsRefused(String text) {
    assertThatThrownBy(() -> bouncePager().from(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cursor is not one that this version of the library made");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.", "v1.e30", "v1.***", "v1.bm8"})
  void damagedCursorIsRefused(String text) {
    assertThatThrownBy(() -> bouncePager().from(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cursor is damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v5/users",
        "/v3/d/bouncesevil",
        "https://evil.example/v3/d/bounces",
        "//evil.example/v3/d/bounces",
        "/v3/d/bounces/../../../v5/users",
        ""
      })
  void forgedCursorLeadsNowhere(String position) {
    String filters = Cursor.of("listBounces", "/v3/d/bounces", "").filters();
    String forged = new Cursor("listBounces", filters, position).text();

    assertThatThrownBy(() -> bouncePager().from(forged).first())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cursor leads outside the listing of listBounces");
    assertThat(wire.requests()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "1e9", ""})
  void forgedOffsetIsRefused(String position) {
    String filters = Cursor.of("listDomains", "/v4/domains", "").filters();
    String forged = new Cursor("listDomains", filters, position).text();

    assertThatThrownBy(() -> mailgun.paginate(mailgun.domains().listDomains()).from(forged))
        .hasMessageStartingWith("cursor leads outside the listing of listDomains");
  }

  @Test
  void tokensAndOffsetsInBodiesAreBoundToTheirQueryToo() {
    wire.answer(Pages.logs("t1", "a")).answer(Pages.domains(9, "a", "b"));
    LogQuery week = LogQuery.builder().duration("7d").build();
    LogQuery day = LogQuery.builder().duration("1d").build();
    String log = mailgun.paginate(mailgun.logs().listLogs(week)).first().nextCursor();
    String domain = mailgun.paginate(mailgun.domains().listDomains()).first().nextCursor();

    assertThatThrownBy(() -> mailgun.paginate(mailgun.logs().listLogs(day)).from(log))
        .hasMessageStartingWith("cursor was made by listLogs with other arguments");
    ListDomainsQuery otherSize = ListDomainsQuery.builder().limit(3L).build();
    assertThat(mailgun.paginate(mailgun.domains().listDomains(otherSize)).from(domain)).isNotNull();
    String filters = Cursor.of("queryMetrics", "{}", "").filters();
    String forged = new Cursor("queryMetrics", filters, "x").text();
    assertThatThrownBy(() -> mailgun.paginate(Samples.query(mailgun)).from(forged))
        .hasMessageStartingWith("cursor leads outside the listing of queryMetrics");
  }
}
