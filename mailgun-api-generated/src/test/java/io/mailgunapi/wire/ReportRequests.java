package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.sends;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.AccountWebhookRequest;
import io.mailgunapi.model.CreateDomainWebhookRequest;
import io.mailgunapi.model.CreateSmtpCredentialsRequest;
import io.mailgunapi.model.CreateSubaccountRequest;
import io.mailgunapi.model.DeleteTagRequest;
import io.mailgunapi.model.FeatureToggle;
import io.mailgunapi.model.FilterComparator;
import io.mailgunapi.model.GetDomainStatsQuery;
import io.mailgunapi.model.LabeledValue;
import io.mailgunapi.model.LogEventType;
import io.mailgunapi.model.LogQuery;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricFilter;
import io.mailgunapi.model.MetricFilterAttribute;
import io.mailgunapi.model.MetricFilterPredicate;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.OffsetPageRequest;
import io.mailgunapi.model.Resolution;
import io.mailgunapi.model.StatsEvent;
import io.mailgunapi.model.UpdateAccountQuery;
import io.mailgunapi.model.UpdateSubaccountFeaturesRequest;
import io.mailgunapi.model.UpdateTagRequest;
import io.mailgunapi.model.UsageMetricName;
import io.mailgunapi.model.UsageMetricsQuery;
import io.mailgunapi.model.WebhookName;
import io.mailgunapi.model.WebhookUrlSubscription;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent to metrics, logs, tags, webhooks and accounts. */
final class ReportRequests {
  private ReportRequests() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    accounts(all);
    webhooks(all);
    metrics(all);
    tags(all);
    return all;
  }

  private static void accounts(Map<String, Exchange> all) {
    all.put(
        "R14",
        answers(
            api ->
                api.subaccounts()
                    .createSubaccount(
                        CreateSubaccountRequest.builder().name("Team & Söhne").build()),
            answer -> assertThat(answer.subaccount().name()).isEqualTo("Team & Söhne")));
    all.put(
        "R15",
        sends(
            api ->
                api.accountManagement()
                    .updateAccount(UpdateAccountQuery.builder().name("Acme & Co").build())));
    all.put(
        "R23-credentials",
        sends(
            api ->
                api.credentials()
                    .createCredentials(
                        DOMAIN,
                        CreateSmtpCredentialsRequest.builder()
                            .login("alice", "bob")
                            .password("one&only", "p%40ss")
                            .build())));
    all.put(
        "R50",
        answers(
            api ->
                api.subaccounts()
                    .updateSubaccountFeatures(
                        "646d00a1b32c35364a2ad34f",
                        UpdateSubaccountFeaturesRequest.builder()
                            .emailPreview(FeatureToggle.builder().enabled(true).build())
                            .sending(FeatureToggle.builder().enabled(false).build())
                            .build()),
            answer -> assertThat(answer.features().sending().enabled()).isFalse()));
  }

  private static void webhooks(Map<String, Exchange> all) {
    all.put(
        "R23-webhook",
        answers(
            api ->
                api.domainWebhooks()
                    .createDomainWebhook(
                        DOMAIN,
                        CreateDomainWebhookRequest.builder()
                            .id(WebhookName.CLICKED)
                            .url("https://a.example.com/?x=1&y=2", "https://b.example.com/")
                            .build()),
            answer -> assertThat(answer.webhook().urls()).hasSize(2)));
    all.put(
        "R23-events",
        answers(
            api ->
                api.domainWebhooks()
                    .addDomainWebhookUrl(
                        DOMAIN,
                        WebhookUrlSubscription.builder()
                            .url("https://a.example.com/")
                            .eventTypes(WebhookName.DELIVERED, WebhookName.PERMANENT_FAIL)
                            .build()),
            answer ->
                assertThat(answer.webhooks().permanentFail().urls())
                    .containsExactly("https://a.example.com/")));
    all.put(
        "R23-account-webhook",
        answers(
            api ->
                api.accountWebhooks()
                    .createAccountWebhook(
                        AccountWebhookRequest.builder()
                            .url("https://a.example.com/")
                            .eventTypes(WebhookName.DELIVERED, WebhookName.OPENED)
                            .description("Billing")
                            .build()),
            answer -> assertThat(answer.webhookId()).isEqualTo("64b1f6a0c1a2b3d4e5f60718")));
  }

  private static void metrics(Map<String, Exchange> all) {
    all.put(
        "R24-stats",
        answers(
            api ->
                api.stats()
                    .getDomainStats(
                        DOMAIN,
                        List.of(StatsEvent.ACCEPTED, StatsEvent.FAILED),
                        GetDomainStatsQuery.builder().duration("1m").build()),
            answer -> assertThat(answer.resolution()).isEqualTo(Resolution.MONTH)));
    all.put(
        "R36",
        sends(
            api ->
                api.metrics()
                    .queryUsageMetrics(
                        UsageMetricsQuery.builder()
                            .metrics(UsageMetricName.EMAIL_VALIDATION_COUNT)
                            .includeAggregates(true)
                            .build())));
    all.put(
        "R37",
        answers(
            api ->
                api.metrics()
                    .queryMetrics(
                        MetricsQuery.builder()
                            .start(OffsetDateTime.parse("2024-11-27T12:00:00Z"))
                            .end(OffsetDateTime.parse("2024-11-28T12:00:00Z"))
                            .resolution(Resolution.HOUR)
                            .dimensions(MetricDimensionName.TIME)
                            .metrics(MetricName.ACCEPTED_COUNT)
                            .filter(
                                filter(
                                    MetricFilterAttribute.DOMAIN, FilterComparator.EQUAL, DOMAIN))
                            .pagination(
                                OffsetPageRequest.builder()
                                    .sort("time:asc")
                                    .skip(10L)
                                    .limit(5L)
                                    .build())
                            .build()),
            answer -> {
              assertThat(answer.pagination().skip()).isEqualTo(10);
              assertThat(answer.pageLimit()).isEqualTo(5);
            }));
    all.put(
        "R38",
        sends(
            api ->
                api.logs()
                    .listLogs(
                        LogQuery.builder()
                            .start(OffsetDateTime.parse("2024-11-27T12:00:00Z"))
                            .events(LogEventType.DELIVERED, LogEventType.FAILED)
                            .build())));
  }

  private static MetricFilter filter(
      MetricFilterAttribute attribute, FilterComparator comparator, String value) {
    return MetricFilter.builder()
        .and(
            MetricFilterPredicate.builder()
                .attribute(attribute)
                .comparator(comparator)
                .values(LabeledValue.builder().label(value).value(value).build())
                .build())
        .build();
  }

  private static void tags(Map<String, Exchange> all) {
    all.put(
        "R39",
        sends(
            api ->
                api.tags()
                    .updateTag(
                        UpdateTagRequest.builder().tag("news/ü").description("All news").build())));
    all.put(
        "R39-delete",
        sends(api -> api.tags().deleteTag(DeleteTagRequest.builder().tag("news").build())));
    all.put("R40", sends(api -> api.domainTags().deleteDomainTag(DOMAIN, "a/b & c")));
  }
}
