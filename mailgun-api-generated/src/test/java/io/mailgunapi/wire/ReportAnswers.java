package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.refuses;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.BounceDimension;
import io.mailgunapi.model.BounceFilter;
import io.mailgunapi.model.BounceFilterAttribute;
import io.mailgunapi.model.BounceFilterPredicate;
import io.mailgunapi.model.BounceMetricName;
import io.mailgunapi.model.BounceMetricsQuery;
import io.mailgunapi.model.BounceResolution;
import io.mailgunapi.model.FilterComparator;
import io.mailgunapi.model.LabeledValue;
import io.mailgunapi.model.MetricFilter;
import io.mailgunapi.model.MetricFilterAttribute;
import io.mailgunapi.model.MetricFilterPredicate;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.StatsEvent;
import io.mailgunapi.model.TagPagination;
import io.mailgunapi.model.TagQuery;
import io.mailgunapi.model.UsageMetricName;
import io.mailgunapi.model.UsageMetrics;
import io.mailgunapi.model.UsageMetricsQuery;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is answered about metrics, statistics, tags and classified bounces. */
final class ReportAnswers {
  private ReportAnswers() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    tags(all);
    metrics(all);
    usage(all);
    bounces(all);
    return all;
  }

  private static void tags(Map<String, Exchange> all) {
    all.put(
        "F08",
        answers(
            api ->
                api.tags()
                    .listTags(
                        TagQuery.builder()
                            .tag("news")
                            .pagination(
                                TagPagination.builder().limit(10L).includeTotal(true).build())
                            .build()),
            answer -> {
              assertThat(answer.items().get(0).firstSeen())
                  .isEqualTo(OffsetDateTime.parse("2025-03-07T12:00:00Z"));
              assertThat(answer.items().get(0).lastSeen())
                  .isEqualTo(OffsetDateTime.parse("2025-03-08T00:00:00Z"));
              assertThat(answer.items().get(0).accountName()).isEqualTo("Acme");
              assertThat(answer.pageTotal()).isEqualTo(1);
            }));
    all.put(
        "F39",
        answers(
            api -> api.tags().listTags(TagQuery.builder().build()),
            answer -> {
              assertThat(answer.pageTotal()).isNull();
              assertThat(answer.pageLimit()).isEqualTo(10);
            }));
    all.put(
        "F51",
        answers(
            api -> api.domainTags().listDomainTags(DOMAIN),
            answer -> {
              assertThat(answer.items().get(0).firstSeen())
                  .isEqualTo("2023-01-02 02:14:27 +0000 UTC");
              assertThat(answer.items().get(0).lastSeen()).isEqualTo("2023-06-25T15:17:53.604Z");
            }));
    all.put(
        "S22",
        answers(
            api -> api.domainTags().listTagCountries(DOMAIN),
            answer -> assertThat(answer.items()).containsExactly("de", "us")));
  }

  private static void metrics(Map<String, Exchange> all) {
    all.put(
        "F34",
        answers(
            api ->
                api.metrics()
                    .queryMetrics(
                        MetricsQuery.builder()
                            .metrics(MetricName.UNIQUE_CLICKED_RATE, MetricName.UNIQUE_OPENED_RATE)
                            .build()),
            answer -> {
              assertThat(answer.items().get(0).metrics().uniqueClickedRate())
                  .isEqualTo(new BigDecimal("0.0100"));
              assertThat(answer.items().get(0).metrics().uniqueOpenedRate())
                  .isEqualTo(new BigDecimal("0.8300"));
            }));
    all.put(
        "F35",
        answers(
            api ->
                api.metrics()
                    .queryMetrics(
                        MetricsQuery.builder()
                            .metrics(
                                MetricName.STORED_COUNT,
                                MetricName.DELIVERED_SUBSEQUENT_COUNT,
                                MetricName.FAIL_RATE,
                                MetricName.DELAYED_FIRST_ATTEMPT_RATE)
                            .build()),
            answer -> {
              assertThat(answer.items().get(0).metrics().storedCount()).isEqualTo(1);
              assertThat(answer.items().get(0).metrics().deliveredSubsequentCount()).isEqualTo(2);
              assertThat(answer.items().get(0).metrics().failRate())
                  .isEqualTo(new BigDecimal("0.0300"));
              assertThat(answer.items().get(0).metrics().delayedFirstAttemptRate())
                  .isEqualTo(new BigDecimal("0.0400"));
            }));
    all.put(
        "F43",
        answers(
            api ->
                api.metrics()
                    .queryMetrics(
                        MetricsQuery.builder()
                            .filter(
                                MetricFilter.builder()
                                    .and(
                                        MetricFilterPredicate.builder()
                                            .attribute(MetricFilterAttribute.TAG)
                                            .comparator(FilterComparator.NOT_CONTAINS)
                                            .values(value("news"))
                                            .build())
                                    .build())
                            .build()),
            answer -> assertThat(answer.items()).isEmpty()));
    all.put(
        "F50",
        answers(
            api -> api.stats().getAccountStats(List.of(StatsEvent.DELIVERED)),
            answer -> {
              assertThat(answer.description()).isEmpty();
              assertThat(answer.type()).isNull();
              assertThat(answer.stats().get(0).delivered().smtp()).isEqualTo(5_000_000_000L);
              assertThat(answer.stats().get(0).accepted()).isNull();
              assertThat(answer.stats().get(0).time())
                  .isEqualTo(OffsetDateTime.parse("2015-03-23T00:00:00Z"));
            }));
  }

  private static LabeledValue value(String value) {
    return LabeledValue.builder().value(value).build();
  }

  private static void usage(Map<String, Exchange> all) {
    all.put(
        "F36",
        answers(
            api ->
                api.metrics()
                    .queryUsageMetrics(
                        UsageMetricsQuery.builder()
                            .metrics(
                                UsageMetricName.ACCESSIBILITY_COUNT,
                                UsageMetricName.ACCESSIBILITY_FAILED_COUNT,
                                UsageMetricName.IMAGE_VALIDATION_COUNT,
                                UsageMetricName.IMAGE_VALIDATION_FAILED_COUNT,
                                UsageMetricName.ARCHIVED_COUNT)
                            .build()),
            answer -> {
              UsageMetrics metrics = answer.items().get(0).metrics();
              assertThat(
                      List.of(
                          metrics.emailValidationCount(),
                          metrics.emailValidationPublicCount(),
                          metrics.emailValidationValidCount(),
                          metrics.emailValidationSingleCount(),
                          metrics.emailValidationBulkCount(),
                          metrics.emailValidationListCount(),
                          metrics.emailValidationMailgunCount(),
                          metrics.emailValidationMailjetCount(),
                          metrics.emailPreviewCount(),
                          metrics.emailPreviewFailedCount(),
                          metrics.linkValidationCount(),
                          metrics.linkValidationFailedCount(),
                          metrics.seedTestCount(),
                          metrics.ipBlocklistMonitoringCount(),
                          metrics.domainBlocklistMonitoringCount(),
                          metrics.accessibilityCount(),
                          metrics.accessibilityFailedCount(),
                          metrics.imageValidationCount(),
                          metrics.imageValidationFailedCount(),
                          metrics.archivedCount(),
                          metrics.processedCount()))
                  .containsExactly(
                      1L,
                      2L,
                      3L,
                      4L,
                      5L,
                      6L,
                      7L,
                      8L,
                      9L,
                      10L,
                      11L,
                      12L,
                      13L,
                      14L,
                      15L,
                      16L,
                      17L,
                      18L,
                      19L,
                      20L,
                      5_000_000_000L);
              assertThat(metrics.additionalProperties()).isEmpty();
            }));
  }

  private static void bounces(Map<String, Exchange> all) {
    OffsetDateTime start = OffsetDateTime.parse("2006-01-01T22:04:05Z");
    all.put(
        "F09",
        answers(
            api ->
                api.bounceClassification()
                    .queryBounceMetrics(
                        BounceMetricsQuery.builder()
                            .start(start)
                            .dimensions(BounceDimension.ENTITY_NAME)
                            .metrics(BounceMetricName.CRITICAL_BOUNCE_COUNT)
                            .build()),
            answer -> {
              assertThat(answer.start()).isEqualTo(start);
              assertThat(answer.end()).isEqualTo(start.plusDays(1));
              assertThat(answer.resolution()).isEqualTo(BounceResolution.DAY);
              assertThat(answer.pagination().skip()).isNull();
            }));
    all.put(
        "F40",
        answers(
            api ->
                api.bounceClassification().queryBounceMetrics(BounceMetricsQuery.builder().build()),
            answer -> {
              assertThat(answer.items().get(0).metrics().criticalBounceRate()).isEqualTo(3.0);
              assertThat(answer.items().get(0).metrics().nonCriticalBounceRate()).isEqualTo(2.5);
              assertThat(answer.items().get(0).metrics().criticalDelayRate()).isNull();
            }));
    all.put(
        "F41",
        answers(
            api ->
                api.bounceClassification()
                    .queryBounceMetrics(
                        BounceMetricsQuery.builder()
                            .dimensions(
                                BounceDimension.DOMAIN_NAME, BounceDimension.ENVELOPE_SENDING_IP)
                            .filter(
                                BounceFilter.builder()
                                    .and(
                                        BounceFilterPredicate.builder()
                                            .attribute(BounceFilterAttribute.ACCOUNT_NAME)
                                            .comparator(FilterComparator.CONTAINS)
                                            .values(value("Acme"))
                                            .build())
                                    .build())
                            .build()),
            answer -> {
              assertThat(answer.items().get(0).accountName()).isEqualTo("Acme");
              assertThat(answer.items().get(0).domainName()).isEqualTo(DOMAIN);
              assertThat(answer.items().get(0).envelopeSendingIp()).isEqualTo("192.0.2.1");
              assertThat(answer.items().get(0).envelopeIIpPoolName()).isEqualTo("bulk");
              assertThat(answer.items().get(0).entityName()).isEqualTo("Gmail");
              assertThat(answer.items().get(0).metrics().classifiedFailuresCount())
                  .isEqualTo(5_000_000_000L);
              assertThat(answer.pageTotal()).isEqualTo(1);
            }));
    all.put(
        "S23",
        refuses(
            api -> api.bounceClassification().listBounceEvents(DOMAIN),
            410,
            error -> assertThat(error.message()).contains("no longer supported")));
    all.put(
        "S24",
        answers(
            api -> api.bounceClassification().listBounceEntityConfigs(),
            answer -> {
              assertThat(answer).containsOnlyKeys("gmail", "spamhaus");
              assertThat(answer.get("gmail").name()).isEqualTo("Gmail");
            }));
    all.put(
        "S24-rules",
        answers(
            api -> api.bounceClassification().listBounceRuleConfigs(),
            answer -> {
              assertThat(answer.get("r1").entityId()).isEqualTo("gmail");
              assertThat(answer.get("r1").sampleText()).isEqualTo("421 4.7.0");
            }));
  }
}
