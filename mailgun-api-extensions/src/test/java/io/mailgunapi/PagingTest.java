package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.NotFoundException;
import io.mailgunapi.error.Outcome;
import io.mailgunapi.error.PagingException;
import io.mailgunapi.model.Bounce;
import io.mailgunapi.model.BouncePage;
import io.mailgunapi.model.ListBouncesQuery;
import io.mailgunapi.model.ListDomainsQuery;
import io.mailgunapi.model.LogPageRequest;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsItem;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.OffsetPageRequest;
import io.mailgunapi.model.Resolution;
import io.mailgunapi.paging.Page;
import io.mailgunapi.paging.Pager;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okhttp3.ResponseBody;
import okio.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

final class PagingTest {
  private final Wire wire = new Wire();
  private final Mailgun mailgun = wire.client();

  @AfterEach
  void close() {
    wire.close();
  }

  private static String bounces(String next, String... addresses) {
    List<String> items = new ArrayList<>();
    for (String address : addresses) {
      items.add("{\"address\":\"" + address + "\"}");
    }
    String paging = next == null ? "" : ",\"paging\":{\"next\":\"" + next + "\"}";
    return "{\"items\":[" + String.join(",", items) + "]" + paging + "}";
  }

  private static String domains(int total, String... names) {
    List<String> items = new ArrayList<>();
    for (String name : names) {
      items.add(
          "{\"id\":\"1\",\"name\":\""
              + name
              + "\",\"state\":\"active\",\"type\":\"custom\",\"created_at\":\"Thu, 11 Dec 2025 01:49:40 GMT\"}");
    }
    return "{\"total_count\":" + total + ",\"items\":[" + String.join(",", items) + "]}";
  }

  private static String metrics(String pagination, String... days) {
    List<String> items = new ArrayList<>();
    for (String day : days) {
      items.add(
          "{\"dimensions\":[{\"dimension\":\"time\",\"value\":\""
              + day
              + "\",\"display_value\":\"\"}],\"metrics\":{}}");
    }
    return "{\"items\":["
        + String.join(",", items)
        + "],\"start\":\"Mon, 01 Dec 2025 00:00:00 +0000\",\"end\":\"Wed, 03 Dec 2025 00:00:00 +0000\","
        + "\"resolution\":\"day\",\"dimensions\":[\"time\"],\"pagination\":"
        + pagination
        + "}";
  }

  private static String tags(int limit, String... tags) {
    List<String> items = new ArrayList<>();
    for (String tag : tags) {
      items.add(
          "{\"tag\":\""
              + tag
              + "\",\"description\":\"\",\"account_id\":\"1\",\"parent_account_id\":\"1\",\"account_name\":\"A\","
              + "\"first_seen\":\"Mon, 01 Dec 2025 00:00:00 +0000\",\"last_seen\":\"Mon, 01 Dec 2025 00:00:00 +0000\"}");
    }
    return "{\"items\":[" + String.join(",", items) + "],\"pagination\":{\"limit\":" + limit + "}}";
  }

  private static String logs(String next, String... ids) {
    List<String> items = new ArrayList<>();
    for (String id : ids) {
      items.add(
          "{\"id\":\""
              + id
              + "\",\"event\":\"accepted\",\"@timestamp\":\"2026-03-01T10:00:00.000Z\"}");
    }
    String pagination = next == null ? "{}" : "{\"next\":\"" + next + "\"}";
    return "{\"start\":\"Thu, 11 Dec 2025 00:00:00 -0000\",\"end\":\"Fri, 12 Dec 2025 00:00:00 -0000\",\"items\":["
        + String.join(",", items)
        + "],\"pagination\":"
        + pagination
        + ",\"aggregates\":{}}";
  }

  private Pager<Bounce> bouncePager() {
    return mailgun.paginate(mailgun.bounces().listBounces("d"));
  }

  private List<String> targets() {
    return IntStream.range(0, wire.requests()).mapToObj(i -> wire.taken().getTarget()).toList();
  }

  @Test
  void linksAreFollowedUntilAnEmptyPage() {
    wire.answer(bounces("/v3/d/bounces?page=next&address=b", "a", "b"))
        .answer(bounces("/v3/d/bounces?page=next&address=c", "c"))
        .answer(bounces("/v3/d/bounces?page=next&address=c"));

    assertThat(bouncePager().stream().map(Bounce::address)).containsExactly("a", "b", "c");
    assertThat(targets())
        .containsExactly(
            "/v3/d/bounces",
            "/v3/d/bounces?page=next&address=b",
            "/v3/d/bounces?page=next&address=c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[{\"address\":\"a\"}]}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{}}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":\"\"}}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":null}}",
        "{\"items\":[{\"address\":\"a\"}],\"paging\":{\"next\":\" \"}}"
      })
  void linksEndWhereNoneIsGiven(String page) {
    wire.answer(page);

    assertThat(bouncePager()).hasSize(1);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"items\":[]}", "{\"items\":null}"})
  void listingWithoutItemsIsEmpty(String page) {
    wire.answer(page);

    assertThat(bouncePager()).isEmpty();
  }

  @Test
  void capitalisedAndEscapedLinksAreFollowed() {
    wire.answer(
            "{\"total_items\":1,\"items\":[{\"id\":\"1\",\"name\":\"n\",\"account_id\":\"a\",\"pool\":\"dynamic_good\"}],"
                + "\"paging\":{\"Next\":\"/v1/dynamic_pools/domains?page=2\\u0026limit=1\"}}")
        .answer("{\"total_items\":1,\"items\":[],\"paging\":{}}");

    assertThat(mailgun.paginate(mailgun.dynamicIpPools().listDynamicPoolDomains())).hasSize(1);
    assertThat(targets())
        .containsExactly("/v1/dynamic_pools/domains", "/v1/dynamic_pools/domains?page=2&limit=1");
  }

  @Test
  void relativeLinkIsResolvedAgainstThePageThatCarriesIt() {
    wire.answer(bounces("bounces?page=2", "a"))
        .answer(bounces("?page=3", "b"))
        .answer(bounces(null, "c"));

    assertThat(bouncePager()).hasSize(3);
    assertThat(targets())
        .containsExactly("/v3/d/bounces", "/v3/d/bounces?page=2", "/v3/d/bounces?page=3");
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@b.example", "nonsense://x", "http://[bad"})
  void linkThatCanNotBeFollowedIsNamed(String link) {
    wire.answer(bounces(link, "a"));

    assertThatThrownBy(() -> bouncePager().forEach(bounce -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "listBounces can't go on: the answer's link to the next page can't be followed: "
                + link)
        .extracting(e -> ((PagingException) e).outcome())
        .isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void linkSeenTwiceIsAnErrorThatNamesIt() {
    wire.answer(bounces("?page=2", "a"))
        .answer(bounces("?page=3", "b"))
        .answer(bounces("?page=2", "c"));

    assertThatThrownBy(() -> bouncePager().forEach(bounce -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "listBounces would go in circles: the server sent the same link or token to the next page for the second"
                + " time: /v3/d/bounces?page=2");
    assertThat(wire.requests()).isEqualTo(3);
  }

  @Test
  void linkToThePageItselfIsAnError() {
    wire.answer(bounces("/v3/d/bounces", "a"));

    assertThatThrownBy(() -> bouncePager().first()).isInstanceOf(PagingException.class);
  }

  @Test
  void offsetsAdvanceByTheItemsReceivedUpToAGrandTotal() {
    wire.answer(domains(5, "a", "b")).answer(domains(5, "c")).answer(domains(5, "d", "e"));
    ListDomainsQuery query = ListDomainsQuery.builder().limit(3L).build();

    assertThat(mailgun.paginate(mailgun.domains().listDomains(query))).hasSize(5);
    assertThat(targets())
        .containsExactly(
            "/v4/domains?limit=3", "/v4/domains?limit=3&skip=2", "/v4/domains?limit=3&skip=3");
  }

  @Test
  void offsetsEndAtAnEmptyPageWhateverTheTotal() {
    wire.answer(domains(5, "a", "b")).answer(domains(5));

    assertThat(mailgun.paginate(mailgun.domains().listDomains())).hasSize(2);
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void totalThatCountsOnlyThePageDoesNotEndTheWalk() {
    String item =
        "{\"login\":\"%s@d\",\"mailbox\":\"%s@d\",\"created_at\":\"Thu, 11 Dec 2025 01:49:40 GMT\"}";
    wire.answer("{\"items\":[" + item.formatted("a", "a") + "],\"total_count\":1}")
        .answer("{\"items\":[" + item.formatted("b", "b") + "],\"total_count\":1}")
        .answer("{\"items\":[],\"total_count\":0}");

    assertThat(mailgun.paginate(mailgun.credentials().listCredentials("d"))).hasSize(2);
  }

  @Test
  void callersOwnOffsetIsWhereTheWalkBegins() {
    wire.answer(domains(7, "a", "b")).answer(domains(7));
    ListDomainsQuery query = ListDomainsQuery.builder().skip(3L).build();

    mailgun.paginate(mailgun.domains().listDomains(query)).forEach(domain -> {});

    assertThat(targets()).containsExactly("/v4/domains?skip=3", "/v4/domains?skip=5");
  }

  @Test
  void serverThatIgnoresSkipIsAnError() {
    wire.answer(domains(9, "a", "b")).answer(domains(9, "a", "b"));

    assertThatThrownBy(
            () -> mailgun.paginate(mailgun.domains().listDomains()).forEach(domain -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "listDomains would go in circles: the page at skip=2 equals the one before it, so the server seems to ignore"
                + " skip");
    assertThat(wire.requests()).isEqualTo(2);
  }

  private List<String> bodies() {
    return IntStream.range(0, wire.requests())
        .mapToObj(i -> wire.taken().getBody().utf8())
        .toList();
  }

  @Test
  void metricsOverTimeAreAskedInOrderWithTheLargestPage() {
    wire.answer(metrics("{\"limit\":1500,\"skip\":0,\"total\":3}", "d1", "d2"))
        .answer(metrics("{\"limit\":1500,\"skip\":2,\"total\":3}", "d3"));
    MetricsQuery query =
        MetricsQuery.builder()
            .dimensions(MetricDimensionName.TIME, MetricDimensionName.DOMAIN)
            .metrics(MetricName.DELIVERED_COUNT)
            .resolution(Resolution.DAY)
            .build();

    List<MetricsItem> rows = new ArrayList<>();
    mailgun.paginate(mailgun.metrics().queryMetrics(query)).forEach(rows::add);

    assertThat(rows).hasSize(3);
    String filters =
        "{\"resolution\":\"day\",\"dimensions\":[\"time\",\"domain\"],\"metrics\":[\"delivered_count\"],";
    assertThat(bodies())
        .containsExactly(
            filters + "\"pagination\":{\"sort\":\"time:asc\",\"limit\":1500,\"skip\":0}}",
            filters + "\"pagination\":{\"sort\":\"time:asc\",\"limit\":1500,\"skip\":2}}");
  }

  @Test
  void otherMetricsAreOrderedByTheirFirstDimension() {
    wire.answer(metrics("{}"));
    MetricsQuery query =
        MetricsQuery.builder()
            .dimensions(MetricDimensionName.TAG, MetricDimensionName.DOMAIN)
            .build();

    mailgun.paginate(mailgun.metrics().queryMetrics(query)).first();

    assertThat(bodies().get(0))
        .contains("\"pagination\":{\"sort\":\"tag:asc\",\"limit\":1000,\"skip\":0}");
  }

  @Test
  void orderAndPageSizeOfTheCallerStay() {
    wire.answer(metrics("{\"limit\":20,\"total\":1}", "d1"));
    MetricsQuery query =
        MetricsQuery.builder()
            .dimensions(MetricDimensionName.TIME)
            .pagination(OffsetPageRequest.builder().sort("time:desc").limit(20L).skip(40L).build())
            .build();

    mailgun.paginate(mailgun.metrics().queryMetrics(query)).first();

    assertThat(bodies().get(0))
        .contains("\"pagination\":{\"sort\":\"time:desc\",\"skip\":40,\"limit\":20}");
  }

  @Test
  void queryWithoutDimensionsGetsNoOrder() {
    wire.answer(metrics("{}"));

    mailgun.paginate(Samples.query(mailgun)).first();

    assertThat(bodies()).containsExactly("{\"pagination\":{\"limit\":1000,\"skip\":0}}");
  }

  @Test
  void pageBelowTheLimitThatTheServerNamesIsTheLastOne() {
    wire.answer(tags(10, "a", "b"));

    assertThat(
            mailgun.paginate(
                mailgun.tags().listTags(io.mailgunapi.model.TagQuery.builder().build())))
        .hasSize(2);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void limitThatTheServerLoweredDoesNotEndTheWalk() {
    wire.answer(tags(2, "a", "b")).answer(tags(2, "c"));

    assertThat(
            mailgun.paginate(
                mailgun.tags().listTags(io.mailgunapi.model.TagQuery.builder().build())))
        .hasSize(3);
    assertThat(bodies().get(1)).isEqualTo("{\"pagination\":{\"skip\":2}}");
  }

  @Test
  void tokensLeadOverEmptyPagesUntilNoneIsGiven() {
    wire.answer(logs("t1", "a")).answer(logs("t2")).answer(logs("t3", "b")).answer(logs(null));
    LogQuery query =
        LogQuery.builder()
            .duration("7d")
            .pagination(LogPageRequest.builder().limit(5L).sort("timestamp:asc").build())
            .build();

    assertThat(mailgun.paginate(mailgun.logs().listLogs(query))).hasSize(2);
    assertThat(bodies())
        .containsExactly(
            "{\"duration\":\"7d\",\"pagination\":{\"sort\":\"timestamp:asc\",\"limit\":5}}",
            "{\"duration\":\"7d\",\"pagination\":{\"sort\":\"timestamp:asc\",\"limit\":5,\"token\":\"t1\"}}",
            "{\"duration\":\"7d\",\"pagination\":{\"sort\":\"timestamp:asc\",\"limit\":5,\"token\":\"t2\"}}",
            "{\"duration\":\"7d\",\"pagination\":{\"sort\":\"timestamp:asc\",\"limit\":5,\"token\":\"t3\"}}");
  }

  @Test
  void tokenSeenTwiceIsAnErrorThatNamesIt() {
    wire.answer(logs("t1", "a")).answer(logs("t1", "b"));

    assertThatThrownBy(
            () ->
                mailgun
                    .paginate(mailgun.logs().listLogs(LogQuery.builder().build()))
                    .forEach(event -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessageEndingWith("for the second time: t1");
  }

  @Test
  void stoppingEarlyCostsNoFurtherRequest() {
    wire.answer(bounces("?page=2", "a", "b"));

    assertThat(bouncePager().stream().limit(2).map(Bounce::address)).containsExactly("a", "b");
    Iterator<Bounce> unused = bouncePager().iterator();
    assertThat(unused).isNotNull();
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void eachIteratorBeginsAnew() {
    wire.answer(bounces(null, "a")).answer(bounces(null, "b"));
    Pager<Bounce> pager = bouncePager();

    assertThat(pager.stream().map(Bounce::address)).containsExactly("a");
    assertThat(pager.stream().map(Bounce::address)).containsExactly("b");
  }

  @Test
  void iteratorsEndWithAnException() {
    wire.answer(bounces(null, "a")).answer(bounces(null, "a"));
    Iterator<Bounce> items = bouncePager().iterator();
    assertThat(items.next().address()).isEqualTo("a");
    assertThatThrownBy(items::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("the walk is over");

    Iterator<Page<Bounce>> pages = bouncePager().pages().iterator();
    pages.next();
    assertThat(pages.hasNext()).isFalse();
    assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void pagesAreReadOneByOne() {
    wire.answer(bounces("?page=2", "a", "b")).answer(bounces(null, "c"));

    List<Integer> sizes = new ArrayList<>();
    for (Page<Bounce> page : bouncePager().pages()) {
      sizes.add(page.items().size());
      assertThat(wire.requests()).isEqualTo(sizes.size());
    }

    assertThat(sizes).containsExactly(2, 1);
  }

  @Test
  void samePageMayBeLeftTwice() {
    wire.answer(bounces("?page=2", "a"))
        .answer(bounces("?page=3", "b"))
        .answer(bounces("?page=3", "b"));
    Page<Bounce> first = bouncePager().first();

    assertThat(first.next().items()).isEqualTo(first.next().items());
    assertThat(first).hasToString("Page{items=1, last=false}");
    assertThatThrownBy(() -> first.items().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void pagesAreReadWithoutWaiting() throws Exception {
    wire.answer(bounces("?page=2", "a")).answer(bounces(null, "b"));

    Page<Bounce> first = bouncePager().firstAsync().get(10, TimeUnit.SECONDS);
    Page<Bounce> second = first.nextAsync().get(10, TimeUnit.SECONDS);

    assertThat(second.items()).extracting(Bounce::address).containsExactly("b");
    assertThat(second.next()).isNull();
    assertThat(second.nextAsync().get(10, TimeUnit.SECONDS)).isNull();
    assertThat(second.nextCursor()).isNull();
    assertThat(second).hasToString("Page{items=1, last=true}");
  }

  @Test
  void failuresOfPagesAreTyped() {
    wire.answer(bounces("?page=2", "a")).answer(404, "{\"message\":\"Domain not found\"}");
    wire.answer(bounces("?page=2", "a")).answer(404, "{\"message\":\"Domain not found\"}");

    assertThatThrownBy(() -> bouncePager().forEach(bounce -> {}))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith(
            "GET /v3/{domain}/bounces → 404 (listBounces, d): Domain not found");
    Page<Bounce> first = bouncePager().first();
    assertThatThrownBy(() -> first.nextAsync().join()).hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void cancellingTheFutureOfAPageCancelsItsCall() throws Exception {
    wire.answer(bounces("?page=2", "a"));
    Page<Bounce> first = bouncePager().first();
    wire.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CompletableFuture<Page<Bounce>> next = first.nextAsync();

    next.cancel(true);

    assertThatThrownBy(() -> next.get(10, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void cursorResumesInAnotherClientAndRereadsItsPage() {
    wire.answer(bounces("/v3/d/bounces?page=next&address=b&term=x&limit=2", "a", "b"))
        .answer(bounces("/v3/d/bounces?page=next&address=d", "c", "d"));
    ListBouncesQuery query = ListBouncesQuery.builder().term("x").limit(2L).build();
    Page<Bounce> first = mailgun.paginate(mailgun.bounces().listBounces("d", query)).first();
    Page<Bounce> second = first.next();

    Mailgun other = wire.client();
    ListBouncesQuery otherSize = ListBouncesQuery.builder().term("x").limit(500L).build();
    Pager<Bounce> resumed = other.paginate(other.bounces().listBounces("d", otherSize));
    wire.answer(bounces(null, "c2")).answer(bounces(null, "c3"));
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
    wire.answer(bounces("?page=2", "a")).answer(bounces("?page=2", "a"));
    String cursor = bouncePager().first().cursor();

    assertThat(cursor).matches("v1\\.[A-Za-z0-9_-]+");
    bouncePager().from(cursor).first();
    assertThat(targets()).containsExactly("/v3/d/bounces", "/v3/d/bounces");
  }

  @Test
  void offsetAndTokenCursorsResumeToo() {
    wire.answer(domains(9, "a", "b")).answer(domains(9, "c"));
    wire.answer(metrics("{\"total\":3}", "d1")).answer(metrics("{\"total\":3}", "d2"));
    wire.answer(logs("t1", "a")).answer(logs(null, "b"));
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
    wire.answer(bounces("?page=2", "a"));
    String cursor = bouncePager().first().nextCursor();

    assertThatThrownBy(
            () -> mailgun.paginate(mailgun.complaints().listComplaints("d")).from(cursor))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cursor belongs to listBounces, but the call is listComplaints: use it there");
  }

  @Test
  void cursorOfOtherFiltersIsRefused() {
    wire.answer(bounces("?page=2", "a")).answer(metrics("{\"total\":5}", "d1"));
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
  void itemsThatChangeWhilePagingDoNotStopTheWalk() {
    wire.answer(domains(4, "a", "b")).answer(domains(3, "b")).answer(domains(3));

    assertThat(mailgun.paginate(mailgun.domains().listDomains())).hasSize(3);
  }

  @Test
  void answersAreReadPageByPageUnderFaults() {
    List<String> failures = new ArrayList<>();
    wire.server.setDispatcher(
        new Dispatcher() {
          private int calls;

          @Override
          public synchronized MockResponse dispatch(RecordedRequest request) {
            calls++;
            if (calls % 2 == 1) {
              failures.add(request.getTarget());
              return new MockResponse.Builder().code(500).build();
            }
            int page = calls / 2;
            String next = page < 5 ? "?page=" + (page + 1) : null;
            return new MockResponse.Builder().body(bounces(next, "a" + page)).build();
          }
        });

    assertThat(bouncePager().stream().map(Bounce::address))
        .containsExactly("a1", "a2", "a3", "a4", "a5");
    assertThat(failures).hasSize(5);
  }

  @Test
  void callThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> mailgun.paginate(new StrangeCall()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this call was not made by one of the client's interfaces");
  }

  private static final class StrangeCall implements Call<BouncePage> {
    @Override
    public Response<BouncePage> execute() {
      return Response.error(500, ResponseBody.create("", null));
    }

    @Override
    public void enqueue(Callback<BouncePage> callback) {}

    @Override
    public boolean isExecuted() {
      return false;
    }

    @Override
    public void cancel() {}

    @Override
    public boolean isCanceled() {
      return false;
    }

    @Override
    public Call<BouncePage> clone() {
      return this;
    }

    @Override
    public Request request() {
      return new Request.Builder().url("http://localhost/").build();
    }

    @Override
    public Timeout timeout() {
      return Timeout.NONE;
    }
  }
}
