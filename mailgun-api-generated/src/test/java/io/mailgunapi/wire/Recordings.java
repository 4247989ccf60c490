package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.headers;
import static io.mailgunapi.wire.Exchange.refuses;
import static io.mailgunapi.wire.Exchange.refusesWithText;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.ApiKey;
import io.mailgunapi.model.ApiKeyKind;
import io.mailgunapi.model.CreateDomainRequest;
import io.mailgunapi.model.CreateMailingListRequest;
import io.mailgunapi.model.ListDomainKeysQuery;
import io.mailgunapi.model.ListEventsQuery;
import io.mailgunapi.model.LogPageRequest;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.NewBounce;
import io.mailgunapi.model.NewComplaint;
import io.mailgunapi.model.NewUnsubscribeForm;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.TagQuery;
import io.mailgunapi.model.UpdateRouteRequest;
import io.mailgunapi.model.UsageDimensionName;
import io.mailgunapi.model.UsageMetricName;
import io.mailgunapi.model.UsageMetricsQuery;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exchanges that were recorded. */
final class Recordings {
  /** Every fact that recordings show, in the order in which they are noted down. */
  static final List<String> RECORDED =
      List.of(
          "recorded-bounces",
          "recorded-complaints",
          "recorded-unsubscribes",
          "recorded-tags",
          "recorded-domains",
          "recorded-domain-create",
          "recorded-domain-key",
          "recorded-logs",
          "recorded-validation",
          "recorded-member",
          "recorded-route-update",
          "recorded-bounce-create",
          "recorded-complaint-create",
          "recorded-unsubscribe-create",
          "recorded-list-create",
          "recorded-member-delete",
          "recorded-events",
          "recorded-usage",
          "recorded-metrics",
          "recorded-not-allowed",
          "recorded-unknown-domain",
          "recorded-templates",
          "recorded-bounce-delete",
          "recorded-complaint-delete",
          "recorded-dkim-keys",
          "recorded-keys",
          "recorded-zone-names",
          "recorded-rate-headers",
          "recorded-bad-key",
          "recorded-html");

  private static final OffsetDateTime JANUARY = OffsetDateTime.parse("2025-01-26T07:29:04Z");
  private static final String LIST = "devs@mg.example.com";

  private Recordings() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    suppressions(all);
    changes(all);
    domains(all);
    lists(all);
    reports(all);
    refusals(all);
    Samples.addTo(all);
    return all;
  }

  private static void suppressions(Map<String, Exchange> all) {
    all.put(
        "recorded-bounces",
        answers(
            api -> api.bounces().listBounces(DOMAIN),
            answer -> {
              assertThat(answer.items().get(0).createdAt()).isEqualTo(JANUARY);
              assertThat(answer.items().get(0).code()).isEqualTo("550");
              assertThat(answer.nextPage()).endsWith("page=next&address=bob%40example.org");
            }));
    all.put(
        "recorded-complaints",
        answers(
            api -> api.complaints().getComplaint(DOMAIN, "bob@example.org"),
            answer -> {
              assertThat(answer.createdAt()).isEqualTo(JANUARY);
              assertThat(answer.count()).isNull();
            }));
    all.put(
        "recorded-unsubscribes",
        answers(
            api -> api.unsubscribes().getUnsubscribe(DOMAIN, "bob@example.org"),
            answer -> {
              assertThat(answer.createdAt()).isEqualTo(JANUARY);
              assertThat(answer.tags()).containsExactly("*");
            }));
    all.put(
        "recorded-keys",
        answers(
            api -> api.keys().listKeys(),
            answer -> {
              assertThat(answer.items()).extracting(ApiKey::isDisabled).containsOnlyNulls();
              assertThat(answer.items().get(0).expiresAt()).isNull();
              assertThat(answer.items().get(1).kind()).isEqualTo(ApiKeyKind.WEB);
              assertThat(answer.items().get(1).expiresAt())
                  .isEqualTo(LocalDateTime.of(2025, 2, 6, 10, 20, 30));
            }));
    all.put(
        "recorded-zone-names",
        answers(
            api -> api.bounces().listBounces(DOMAIN),
            answer ->
                assertThat(answer.items())
                    .hasSize(5)
                    .allSatisfy(
                        bounce ->
                            assertThat(bounce.createdAt())
                                .isEqualTo(OffsetDateTime.parse("2025-12-11T01:49:40Z")))));
    all.put(
        "recorded-rate-headers",
        headers(
            api -> api.unsubscribes().deleteUnsubscribe(DOMAIN, "bob@example.org"),
            headers -> {
              assertThat(headers.get("X-Request-Remaining")).isEqualTo("2499");
              assertThat(headers.get("X-Request-Reset")).isEqualTo("1737876559000");
            }));
  }

  private static void changes(Map<String, Exchange> all) {
    all.put(
        "recorded-bounce-create",
        answers(
            api ->
                api.bounces()
                    .createBounce(DOMAIN, NewBounce.builder().address("bob@example.org").build()),
            answer -> assertThat(answer.address()).isEqualTo("bob@example.org")));
    all.put(
        "recorded-complaint-create",
        answers(
            api ->
                api.complaints()
                    .createComplaint(
                        DOMAIN, NewComplaint.builder().address("eve@example.org").build()),
            answer -> assertThat(answer.address()).isEqualTo("eve@example.org")));
    all.put(
        "recorded-unsubscribe-create",
        answers(
            api ->
                api.unsubscribes()
                    .createUnsubscribe(
                        DOMAIN, NewUnsubscribeForm.builder().address("eve@example.org").build()),
            answer -> assertThat(answer.address()).isEqualTo("eve@example.org")));
    all.put(
        "recorded-bounce-delete",
        answers(
            api -> api.bounces().deleteBounce(DOMAIN, "bob@example.org"),
            answer -> assertThat(answer.message()).isEqualTo("Bounced address has been removed")));
    all.put(
        "recorded-complaint-delete",
        answers(
            api -> api.complaints().deleteComplaint(DOMAIN, "bob@example.org"),
            answer -> assertThat(answer.address()).isEqualTo("bob@example.org")));
    all.put(
        "recorded-route-update",
        answers(
            api ->
                api.routes()
                    .updateRoute(
                        "4f3bad2335335426750048c6",
                        UpdateRouteRequest.builder()
                            .expression("match_recipient(\"foo@example.com\")")
                            .build()),
            answer -> {
              assertThat(answer.description()).isEqualTo("Sample route");
              assertThat(answer.priority()).isEqualTo(1);
              assertThat(answer.route()).isNull();
            }));
  }

  private static void domains(Map<String, Exchange> all) {
    all.put(
        "recorded-domains",
        answers(
            api -> api.domains().listDomains(),
            answer -> {
              assertThat(answer.items().get(0).name()).isEqualTo(DOMAIN);
              assertThat(answer.items().get(0).encryptIncomingMessage()).isNull();
              assertThat(answer.items().get(0).messageTtl()).isNull();
              assertThat(answer.items().get(0).createdAt())
                  .isEqualTo(OffsetDateTime.parse("2013-07-10T19:26:52Z"));
            }));
    all.put(
        "recorded-domain-create",
        answers(
            api ->
                api.domains()
                    .createDomain(
                        CreateDomainRequest.builder().name(DOMAIN).wildcard(true).build()),
            answer -> {
              assertThat(answer.message()).isEqualTo("Domain has been created");
              assertThat(answer.domain().wildcard()).isTrue();
              assertThat(answer.receivingDnsRecords().get(0).priority()).isEqualTo("10");
            }));
    all.put(
        "recorded-domain-key",
        answers(
            api -> api.domainKeys().deactivateDomainKey("example.com", "s1"),
            answer -> {
              assertThat(answer.message()).isEqualTo("domain key deactivated");
              assertThat(answer.selector()).isNull();
            }));
    all.put(
        "recorded-dkim-keys",
        answers(
            api ->
                api.domainKeys()
                    .listDomainKeys(ListDomainKeysQuery.builder().signingDomain(DOMAIN).build()),
            answer -> assertThat(answer.items()).isEmpty()));
  }

  private static void lists(Map<String, Exchange> all) {
    all.put(
        "recorded-list-create",
        answers(
            api ->
                api.mailingLists()
                    .createMailingList(
                        CreateMailingListRequest.builder().address(LIST).name("Devs").build()),
            answer -> {
              assertThat(answer.message()).isEqualTo("Mailing list has been created");
              assertThat(answer.list().createdAt())
                  .isEqualTo(OffsetDateTime.parse("2025-01-24T07:29:04Z"));
            }));
    all.put(
        "recorded-member",
        answers(
            api -> api.mailingLists().getMember(LIST, "bob@example.org"),
            answer -> assertThat(answer.member().name()).isEqualTo("Bob")));
    all.put(
        "recorded-member-delete",
        answers(
            api -> api.mailingLists().deleteMember(LIST, "bob@example.org"),
            answer ->
                assertThat(answer.message()).isEqualTo("Mailing list member has been deleted")));
    all.put(
        "recorded-validation",
        answers(
            api -> api.emailValidation().validateAddress("bob@example.org"),
            answer -> {
              assertThat(answer.result()).isNull();
              assertThat(answer.risk()).isNull();
              assertThat(answer.reason()).isEmpty();
              assertThat(answer.didYouMean()).isNull();
              assertThat(answer.isValid()).isTrue();
              assertThat(answer.mailboxVerification()).isEqualTo("true");
              assertThat(answer.parts().localPart()).isEqualTo("bob");
              assertThat(answer.parts().displayName()).isNull();
            }));
  }

  private static void reports(Map<String, Exchange> all) {
    all.put(
        "recorded-tags",
        answers(
            api -> api.tags().listTags(TagQuery.builder().includeSubaccounts(true).build()),
            answer -> {
              assertThat(answer.items().get(0).firstSeen())
                  .isEqualTo(OffsetDateTime.parse("2026-01-06T15:00:00Z"));
              assertThat(answer.items().get(0).lastSeen())
                  .isEqualTo(OffsetDateTime.parse("2026-01-07T00:00:00Z"));
            }));
    all.put(
        "recorded-logs",
        answers(
            api ->
                api.logs()
                    .listLogs(
                        LogQuery.builder()
                            .start(OffsetDateTime.parse("2025-03-25T10:00:00Z"))
                            .pagination(
                                LogPageRequest.builder().sort("timestamp:asc").limit(50L).build())
                            .build()),
            answer -> {
              assertThat(answer.start()).isEqualTo(OffsetDateTime.parse("2025-03-25T10:00:00Z"));
              assertThat(answer.nextPage()).isEqualTo("n");
              assertThat(answer.items().get(0).flags().isWebhook()).isNull();
              assertThat(answer.items().get(0).flags().isCallback()).isFalse();
              assertThat(answer.items().get(0).userVariables()).isEqualTo("{}");
              assertThat(answer.items().get(0).timestamp())
                  .isEqualTo(OffsetDateTime.parse("2025-03-25T12:34:56.789Z"));
            }));
    all.put(
        "recorded-events",
        answers(
            api -> api.events().listEvents(DOMAIN, ListEventsQuery.builder().limit(1L).build()),
            answer -> {
              assertThat(answer.paging().first()).endsWith("/events/f");
              assertThat(answer.paging().last()).endsWith("/events/l");
              assertThat(answer.nextPage()).endsWith("/events/n");
              assertThat(answer.items().get(0).tags()).isEmpty();
            }));
    all.put(
        "recorded-usage",
        answers(
            api ->
                api.metrics()
                    .queryUsageMetrics(
                        UsageMetricsQuery.builder()
                            .duration("1m")
                            .dimensions(UsageDimensionName.TIME)
                            .metrics(UsageMetricName.EMAIL_VALIDATION_COUNT)
                            .includeAggregates(true)
                            .build()),
            answer -> {
              assertThat(answer.aggregates().metrics().emailValidationCount()).isEqualTo(7);
              assertThat(answer.aggregates().metrics().additionalProperties())
                  .containsOnlyKeys("permanent_failed_count");
              assertThat(answer.items().get(0).dimensions().get(0).dimension())
                  .isEqualTo(MetricDimensionName.TIME);
              assertThat(answer.start()).isEqualTo(OffsetDateTime.parse("2024-11-01T00:00:00Z"));
            }));
    all.put(
        "recorded-metrics",
        answers(
            api ->
                api.metrics()
                    .queryMetrics(
                        MetricsQuery.builder()
                            .duration("1m")
                            .metrics(MetricName.ACCEPTED_COUNT, MetricName.CLICKED_RATE)
                            .build()),
            answer -> {
              assertThat(answer.items().get(0).metrics().clickedRate())
                  .isEqualTo(new BigDecimal("0.0000"));
              assertThat(answer.aggregates().metrics().clickedRate())
                  .isEqualTo(new BigDecimal("0.8300"));
              assertThat(answer.pageTotal()).isEqualTo(1);
            }));
  }

  private static void refusals(Map<String, Exchange> all) {
    SendMessageRequest message = SendMessageRequest.builder().to("bob@example.org").build();
    all.put(
        "recorded-not-allowed",
        refuses(
            api -> api.messages().sendMessage("sandbox.mailgun.org", message),
            403,
            error -> assertThat(error.message()).contains("is not allowed to send")));
    all.put(
        "recorded-unknown-domain",
        refuses(
            api -> api.messages().sendMessage("gone.example.com", message),
            404,
            error -> assertThat(error.message()).startsWith("Domain not found")));
    all.put(
        "recorded-templates",
        refuses(
            api -> api.templates().listTemplates("gone.example.com"),
            404,
            error -> assertThat(error.message()).isEqualTo("domain not found")));
    all.put(
        "recorded-bad-key",
        refusesWithText(
            api -> api.mailingLists().listMailingLists(),
            401,
            text -> assertThat(text).isEqualTo("Forbidden")));
    all.put(
        "recorded-html",
        refusesWithText(
            api -> api.mailingLists().getMailingList(LIST),
            404,
            text -> assertThat(text).contains("<h1>Not Found</h1>")));
  }
}
