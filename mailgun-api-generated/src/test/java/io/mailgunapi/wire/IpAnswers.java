package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.PoolRequests.POOL;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.AddIpsToPoolRequest;
import io.mailgunapi.model.CreateIpPoolRequest;
import io.mailgunapi.model.DeleteIpPoolQuery;
import io.mailgunapi.model.DynamicPoolName;
import io.mailgunapi.model.ListPoolHistoryQuery;
import io.mailgunapi.model.SetDynamicPoolsRequest;
import io.mailgunapi.model.SetIpBandRequest;
import io.mailgunapi.model.SetPoolOverrideRequest;
import io.mailgunapi.model.UpdateIpPoolRequest;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered about sending addresses and their pools. */
final class IpAnswers {
  private static final OffsetDateTime NEVER = OffsetDateTime.parse("0001-01-01T00:00:00Z");

  private IpAnswers() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    addresses(all);
    pools(all);
    dynamicPools(all);
    history(all);
    warmups(all);
    return all;
  }

  private static void addresses(Map<String, Exchange> all) {
    all.put(
        "S01",
        answers(
            api -> api.ips().listIps(),
            answer -> {
              assertThat(answer.items()).containsExactly("192.0.2.10", "192.0.2.11");
              assertThat(answer.details().get(0).isOnWarmup()).isTrue();
              assertThat(answer.details().get(1).isOnWarmup()).isNull();
              assertThat(answer.assignableToPools()).containsExactly("192.0.2.11");
              assertThat(answer.totalCount()).isEqualTo(2);
            }));
    all.put(
        "S02",
        answers(
            api -> api.ips().getIp("192.0.2.10"),
            answer -> {
              assertThat(answer.ip()).isEqualTo("192.0.2.10");
              assertThat(answer.dedicated()).isTrue();
              assertThat(answer.rdns()).isEqualTo("ip192-0-2-10.mailgun.net");
            }));
    all.put(
        "S03",
        answers(
            api ->
                api.ips()
                    .setIpBand("192.0.2.10", SetIpBandRequest.builder().ipBand("good").build()),
            answer -> assertThat(answer.message()).isEqualTo("success")));
    all.put(
        "S03-request",
        answers(
            api -> api.ips().requestNewIp(),
            answer -> assertThat(answer.message()).isEqualTo("success")));
    all.put(
        "S04",
        answers(
            api -> api.ips().getAvailableIps(),
            answer -> assertThat(answer.allowed().dedicated()).isEqualTo(3)));
  }

  private static void pools(Map<String, Exchange> all) {
    all.put(
        "S05",
        answers(
            api -> api.ipPools().listIpPools(),
            answer -> {
              assertThat(answer.message()).isEqualTo("success");
              assertThat(answer.ipPools())
                  .singleElement()
                  .satisfies(
                      pool -> {
                        assertThat(pool.poolId()).isEqualTo(POOL);
                        assertThat(pool.name()).isEqualTo("bulk");
                        assertThat(pool.description()).isEqualTo("Bulk mail");
                        assertThat(pool.ips()).containsExactly("192.0.2.10");
                        assertThat(pool.isLinked()).isTrue();
                        assertThat(pool.isInherited()).isFalse();
                      });
            }));
    all.put(
        "S06",
        answers(
            api -> api.ipPools().createIpPool(CreateIpPoolRequest.builder().name("bulk").build()),
            answer -> assertThat(answer.poolId()).isEqualTo(POOL)));
    all.put(
        "S07",
        answers(
            api -> api.ipPools().getIpPool(POOL),
            answer -> {
              assertThat(answer.details().name()).isEqualTo("bulk");
              assertThat(answer.details().ips()).hasSize(2);
              assertThat(answer.details().linkedDomains()).containsExactly(DOMAIN);
            }));
    all.put(
        "S08",
        answers(
            api ->
                api.ipPools().updateIpPool(POOL, UpdateIpPoolRequest.builder().name("new").build()),
            answer -> assertThat(answer.referenceId()).isNull()));
    all.put(
        "S09",
        answers(
            api ->
                api.ipPools()
                    .deleteIpPool(
                        POOL, DeleteIpPoolQuery.builder().replacementIp("192.0.2.10").build()),
            answer -> {
              assertThat(answer.message()).isEqualTo("started");
              assertThat(answer.referenceId()).isEqualTo("5c9a1e8f7d2b");
            }));
    all.put(
        "S10",
        answers(
            api -> api.ipPools().listIpPoolDomains(POOL),
            answer -> {
              assertThat(answer.domains().get(0).id()).isEqualTo("5f1");
              assertThat(answer.domains().get(0).name()).isEqualTo(DOMAIN);
              assertThat(answer.nextPage()).contains("page=abc");
              assertThat(answer.paging().first()).endsWith("limit=10");
            }));
    all.put(
        "S11",
        answers(
            api -> api.ipPools().addIpToPool(POOL, "192.0.2.10"),
            answer -> assertThat(answer.referenceId()).isEqualTo("5c9a1e8f7d2b")));
    all.put(
        "S11-remove",
        answers(
            api -> api.ipPools().removeIpFromPool(POOL, "192.0.2.10"),
            answer -> assertThat(answer.message()).isEqualTo("started")));
    all.put(
        "S11-many",
        answers(
            api ->
                api.ipPools()
                    .addIpsToPool(
                        POOL,
                        AddIpsToPoolRequest.builder().ips("192.0.2.10", "192.0.2.11").build()),
            answer -> assertThat(answer.message()).isEqualTo("started")));
  }

  private static void dynamicPools(Map<String, Exchange> all) {
    all.put(
        "S12",
        answers(
            api ->
                api.dynamicIpPools().addIpToDynamicPool(DynamicPoolName.DYNAMIC_NEW, "192.0.2.10"),
            answer -> assertThat(answer.message()).isEqualTo("success")));
    all.put(
        "S13",
        answers(
            api -> api.dynamicIpPools().listDynamicPools(),
            answer -> {
              assertThat(answer.pools().get(0).id()).isEqualTo("6014");
              assertThat(answer.pools().get(0).accountId()).isEqualTo("5e5f");
              assertThat(answer.pools().get(0).name()).isEqualTo(DynamicPoolName.DYNAMIC_GOOD);
              assertThat(answer.pools().get(0).enabled()).isTrue();
              assertThat(answer.pools().get(0).ips()).containsExactly("192.0.2.10");
              assertThat(answer.goodReputation()).containsExactly("192.0.2.10");
              assertThat(answer.poorReputation()).containsExactly("192.0.2.11");
              assertThat(answer.newSenders()).containsExactly("192.0.2.12");
            }));
    all.put(
        "S14",
        answers(
            api ->
                api.dynamicIpPools()
                    .setDynamicPools(
                        SetDynamicPoolsRequest.builder()
                            .goodReputation("192.0.2.10")
                            .poorReputation("192.0.2.11")
                            .newSenders("192.0.2.12")
                            .build()),
            answer -> {
              assertThat(answer.goodReputation()).containsExactly("192.0.2.10");
              assertThat(answer.poorReputation()).containsExactly("192.0.2.11");
              assertThat(answer.newSenders()).containsExactly("192.0.2.12");
            }));
    all.put(
        "S15",
        answers(
            api -> api.dynamicIpPools().listAssignableDomains(),
            answer -> {
              assertThat(answer.items().get(0).id()).isEqualTo("5f1");
              assertThat(answer.items().get(0).accountId()).isEqualTo("5e5f");
            }));
    all.put(
        "S16",
        answers(
            api -> api.dynamicIpPools().previewDynamicPoolAssignment(DOMAIN),
            answer -> {
              assertThat(answer.pool()).isEqualTo(DynamicPoolName.DYNAMIC_GOOD);
              assertThat(answer.results().bounceRate().value()).isEqualTo(0.0125);
              assertThat(answer.results().complaintRate().value()).isZero();
              assertThat(answer.results().processedCount().value()).isEqualTo(5e9);
              assertThat(answer.results().processedCount().band())
                  .isEqualTo(DynamicPoolName.DYNAMIC_POOR);
            }));
    all.put(
        "S18",
        answers(
            api ->
                api.dynamicIpPools()
                    .setDynamicPoolOverride(
                        DOMAIN,
                        SetPoolOverrideRequest.builder()
                            .pool(DynamicPoolName.DYNAMIC_POOR)
                            .build()),
            answer -> assertThat(answer.message()).isEqualTo("success")));
    all.put(
        "S18-remove",
        answers(
            api -> api.dynamicIpPools().removeDynamicPoolOverride(DOMAIN),
            answer -> assertThat(answer.message()).isEqualTo("success")));
    all.put(
        "F22",
        answers(
            api -> api.dynamicIpPools().listDynamicPoolDomains(),
            answer -> assertThat(answer.nextPage()).isNull()));
    all.put(
        "F22-capital",
        answers(
            api -> api.dynamicIpPools().listDynamicPoolDomains(),
            answer -> {
              assertThat(answer.nextPage()).isEqualTo("https://api.mailgun.net/n");
              assertThat(answer.paging().previous()).isEqualTo("https://api.mailgun.net/p");
              assertThat(answer.paging().first()).isEqualTo("https://api.mailgun.net/f");
              assertThat(answer.paging().last()).isEqualTo("https://api.mailgun.net/l");
            }));
    all.put(
        "F23-domain",
        answers(
            api -> api.dynamicIpPools().listDynamicPoolDomains(),
            answer -> {
              assertThat(answer.items().get(0).accountName()).isNull();
              assertThat(answer.items().get(0).override()).isNull();
              assertThat(answer.items().get(0).bounceRate()).isEqualTo(0.5);
            }));
  }

  private static void history(Map<String, Exchange> all) {
    OffsetDateTime changed = OffsetDateTime.parse("2025-02-03T04:05:06Z");
    all.put(
        "S17",
        answers(
            api -> api.dynamicIpPools().listDomainPoolHistory(DOMAIN),
            answer -> {
              assertThat(answer.items().get(0).newBand()).isEqualTo(DynamicPoolName.DYNAMIC_GOOD);
              assertThat(answer.totalItems()).isEqualTo(1);
            }));
    all.put(
        "S17-flat",
        answers(
            api -> api.dynamicIpPools().listDomainPoolHistory(DOMAIN),
            answer -> {
              assertThat(answer.newBand()).isEqualTo(DynamicPoolName.DYNAMIC_GOOD);
              assertThat(answer.prevBand()).isEqualTo(DynamicPoolName.DYNAMIC_NEW);
              assertThat(answer.complaintRate()).isNull();
              assertThat(answer.processedCount()).isEqualTo(5_000_000_000L);
              assertThat(answer.timestamp()).isEqualTo(changed);
              assertThat(answer.items()).isEmpty();
            }));
    all.put(
        "S17-list",
        answers(
            api -> api.dynamicIpPools().listDomainPoolHistory(DOMAIN),
            answer -> assertThat(answer.items().get(0).timestamp()).isEqualTo(changed)));
    all.put(
        "F23",
        answers(
            api ->
                api.dynamicIpPools()
                    .listPoolHistory(
                        ListPoolHistoryQuery.builder()
                            .before(OffsetDateTime.parse("2006-01-02T15:04:05Z"))
                            .build()),
            answer -> {
              assertThat(answer.items().get(0).accountName()).isNull();
              assertThat(answer.items().get(0).bounceRate()).isEqualTo(0.015);
              assertThat(answer.items().get(0).complaintRate()).isNull();
              assertThat(answer.items().get(0).timestamp()).isEqualTo(changed);
            }));
  }

  private static void warmups(Map<String, Exchange> all) {
    all.put(
        "S19",
        answers(
            api -> api.ipAddressWarmup().listIpWarmups(),
            answer -> {
              assertThat(answer.items().get(0).sentWithinStage()).isEqualTo("25%");
              assertThat(answer.items().get(0).stageStartTime())
                  .isEqualTo(OffsetDateTime.parse("2024-08-01T10:11:12.123456789Z"));
              assertThat(answer.items().get(0).stageVolumeLimit()).isEqualTo(2000);
              assertThat(answer.nextPage()).endsWith("page=x");
            }));
    all.put(
        "S20",
        answers(
            api -> api.ipAddressWarmup().getIpWarmup("192.0.2.10"),
            answer -> {
              assertThat(answer.details().stage()).isEqualTo(2);
              assertThat(answer.details().stageLimit()).isEqualTo(2000);
              assertThat(answer.details().hourStartedAt()).isEqualTo(NEVER);
              assertThat(answer.details().totalStages()).isEqualTo(15);
              assertThat(answer.details().stageHistory().get(0).completedAt()).isEqualTo(NEVER);
              assertThat(answer.details().stageHistory().get(0).limit()).isEqualTo(500);
            }));
    all.put(
        "S20-go",
        answers(
            api -> api.ipAddressWarmup().getIpWarmup("192.0.2.10"),
            answer -> {
              assertThat(answer.details().stage()).isEqualTo(2);
              assertThat(answer.details().stageLimit()).isEqualTo(2000);
              assertThat(answer.details().startVolume()).isEqualTo(100);
              assertThat(answer.details().stageStartedAt())
                  .isEqualTo(OffsetDateTime.parse("2024-08-01T10:11:12Z"));
            }));
  }
}
