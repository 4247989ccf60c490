package io.mailgunapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailgunapi.error.PagingException;
import io.mailgunapi.model.ListDomainsQuery;
import io.mailgunapi.model.LogPageRequest;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsItem;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.OffsetPageRequest;
import io.mailgunapi.model.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listings whose next page the client asks for by a count or a token. */
final class OffsetAndTokenPagingTest {
  private final Wire wire = new Wire();
  private final Mailgun mailgun = wire.client();

  @AfterEach
  void close() {
    wire.close();
  }

  private List<String> targets() {
    return IntStream.range(0, wire.requests()).mapToObj(i -> wire.taken().getTarget()).toList();
  }

  private List<String> bodies() {
    return IntStream.range(0, wire.requests())
        .mapToObj(i -> wire.taken().getBody().utf8())
        .toList();
  }

  @Test
  void offsetsAdvanceByTheItemsReceivedUpToAGrandTotal() {
    wire.answer(Pages.domains(5, "a", "b"))
        .answer(Pages.domains(5, "c"))
        .answer(Pages.domains(5, "d", "e"));
    ListDomainsQuery query = ListDomainsQuery.builder().limit(3L).build();

    assertThat(mailgun.paginate(mailgun.domains().listDomains(query))).hasSize(5);
    assertThat(targets())
        .containsExactly(
            "/v4/domains?limit=3", "/v4/domains?limit=3&skip=2", "/v4/domains?limit=3&skip=3");
  }

  @Test
  void offsetsEndAtAnEmptyPageWhateverTheTotal() {
    wire.answer(Pages.domains(5, "a", "b")).answer(Pages.domains(5));

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
    wire.answer(Pages.domains(7, "a", "b")).answer(Pages.domains(7));
    ListDomainsQuery query = ListDomainsQuery.builder().skip(3L).build();

    mailgun.paginate(mailgun.domains().listDomains(query)).forEach(domain -> {});

    assertThat(targets()).containsExactly("/v4/domains?skip=3", "/v4/domains?skip=5");
  }

  @Test
  void serverThatIgnoresSkipIsAnError() {
    wire.answer(Pages.domains(9, "a", "b")).answer(Pages.domains(9, "a", "b"));

    assertThatThrownBy(
            () -> mailgun.paginate(mailgun.domains().listDomains()).forEach(domain -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "listDomains would go in circles: the page at skip=2 equals the one before it, so the server seems to ignore"
                + " skip");
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void metricsOverTimeAreAskedInOrderWithTheLargestPage() {
    wire.answer(Pages.metrics("{\"limit\":1500,\"skip\":0,\"total\":3}", "d1", "d2"))
        .answer(Pages.metrics("{\"limit\":1500,\"skip\":2,\"total\":3}", "d3"));
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
    wire.answer(Pages.metrics("{}"));
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
    wire.answer(Pages.metrics("{\"limit\":20,\"total\":1}", "d1"));
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
    wire.answer(Pages.metrics("{}"));

    mailgun.paginate(Samples.query(mailgun)).first();

    assertThat(bodies()).containsExactly("{\"pagination\":{\"limit\":1000,\"skip\":0}}");
  }

  @Test
  void pageBelowTheLimitThatTheServerNamesIsTheLastOne() {
    wire.answer(Pages.tags(10, "a", "b"));

    assertThat(
            mailgun.paginate(
                mailgun.tags().listTags(io.mailgunapi.model.TagQuery.builder().build())))
        .hasSize(2);
    assertThat(wire.requests()).isEqualTo(1);
  }

  @Test
  void limitThatTheServerLoweredDoesNotEndTheWalk() {
    wire.answer(Pages.tags(2, "a", "b")).answer(Pages.tags(2, "c"));

    assertThat(
            mailgun.paginate(
                mailgun.tags().listTags(io.mailgunapi.model.TagQuery.builder().build())))
        .hasSize(3);
    assertThat(bodies().get(1)).isEqualTo("{\"pagination\":{\"skip\":2}}");
  }

  @Test
  void tokensLeadOverEmptyPagesUntilNoneIsGiven() {
    wire.answer(Pages.logs("t1", "a"))
        .answer(Pages.logs("t2"))
        .answer(Pages.logs("t3", "b"))
        .answer(Pages.logs(null));
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
  void tokenThatLeadsFromAnEmptyPageBackToItselfIsTheEnd() {
    wire.answer(Pages.logs("t1", "a")).answer(Pages.logs("t1"));

    assertThat(mailgun.paginate(mailgun.logs().listLogs(LogQuery.builder().build()))).hasSize(1);
    assertThat(wire.requests()).isEqualTo(2);
  }

  @Test
  void tokenSeenTwiceIsAnErrorThatNamesIt() {
    wire.answer(Pages.logs("t1", "a")).answer(Pages.logs("t1", "b"));

    assertThatThrownBy(
            () ->
                mailgun
                    .paginate(mailgun.logs().listLogs(LogQuery.builder().build()))
                    .forEach(event -> {}))
        .isInstanceOf(PagingException.class)
        .hasMessageEndingWith("for the second time: t1");
  }

  @Test
  void itemsThatChangeWhilePagingDoNotStopTheWalk() {
    wire.answer(Pages.domains(4, "a", "b")).answer(Pages.domains(3, "b")).answer(Pages.domains(3));

    assertThat(mailgun.paginate(mailgun.domains().listDomains())).hasSize(3);
  }
}
