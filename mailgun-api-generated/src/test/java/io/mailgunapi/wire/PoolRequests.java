package io.mailgunapi.wire;

import static io.mailgunapi.wire.Exchange.answers;
import static io.mailgunapi.wire.Exchange.sends;
import static io.mailgunapi.wire.SuppressionRequests.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.model.CreateIpPoolRequest;
import io.mailgunapi.model.DelegateIpPoolRequest;
import io.mailgunapi.model.DeleteIpPoolQuery;
import io.mailgunapi.model.DynamicPoolName;
import io.mailgunapi.model.LinkSubaccountIpRequest;
import io.mailgunapi.model.ListDynamicPoolDomainsQuery;
import io.mailgunapi.model.ListIpWarmupsQuery;
import io.mailgunapi.model.RemoveDomainFromDynamicPoolsQuery;
import io.mailgunapi.model.RemoveDomainIpQuery;
import io.mailgunapi.model.SetDynamicPoolsRequest;
import io.mailgunapi.model.UpdateDynamicPoolRequest;
import io.mailgunapi.model.UpdateIpPoolRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent about sending addresses and their pools. */
final class PoolRequests {
  static final String POOL = "60140bc1fee3e84dec5abeeb";
  private static final String SUBACCOUNT = "646d00a1b32c35364a2ad34f";

  private PoolRequests() {}

  static Map<String, Exchange> all() {
    Map<String, Exchange> all = new LinkedHashMap<>();
    addresses(all);
    pools(all);
    dynamicPools(all);
    return all;
  }

  private static void addresses(Map<String, Exchange> all) {
    all.put(
        "R13",
        sends(
            api ->
                api.ips()
                    .linkSubaccountIp(
                        SUBACCOUNT, LinkSubaccountIpRequest.builder().ip("192.0.2.10").build())));
    all.put(
        "R17",
        answers(
            api -> api.ips().listIpDomains("192.0.2.10"),
            answer -> assertThat(answer.items().get(0).ips()).containsExactly("192.0.2.10")));
    all.put("R18", sends(api -> api.ips().removeIpFromAllDomains("192.0.2.10")));
    all.put(
        "R26-warmups",
        sends(
            api ->
                api.ipAddressWarmup()
                    .listIpWarmups(ListIpWarmupsQuery.builder().limit(5L).build())));
    all.put(
        "R43",
        sends(
            api ->
                api.ips()
                    .removeDomainIp(
                        DOMAIN,
                        "ip_pool",
                        RemoveDomainIpQuery.builder().replacementIp("192.0.2.11").build())));
  }

  private static void pools(Map<String, Exchange> all) {
    all.put(
        "R12",
        answers(
            api ->
                api.ipPools()
                    .delegateIpPool(
                        SUBACCOUNT, DelegateIpPoolRequest.builder().poolId(POOL).build()),
            answer -> assertThat(answer.referenceId()).isEqualTo("5c9a")));
    all.put(
        "R19",
        answers(
            api -> api.ipPools().deleteIpPool(POOL),
            answer -> assertThat(answer.message()).isEqualTo("started")));
    all.put(
        "R19-replacement",
        sends(
            api ->
                api.ipPools()
                    .deleteIpPool(
                        POOL,
                        DeleteIpPoolQuery.builder()
                            .replacementPoolId("60140d220859fda7bab8bb6c")
                            .build())));
    all.put(
        "R23-pool",
        sends(
            api ->
                api.ipPools()
                    .createIpPool(
                        CreateIpPoolRequest.builder()
                            .name("bulk")
                            .description("Bulk mail")
                            .ip("192.0.2.1", "192.0.2.2")
                            .build())));
    all.put(
        "R23-pool-change",
        sends(
            api ->
                api.ipPools()
                    .updateIpPool(
                        POOL,
                        UpdateIpPoolRequest.builder()
                            .addIp("192.0.2.1", "192.0.2.2")
                            .removeIp("192.0.2.3")
                            .linkDomain("5f1", "5f2")
                            .unlinkDomain("5f3")
                            .build())));
  }

  private static void dynamicPools(Map<String, Exchange> all) {
    all.put(
        "R20",
        sends(
            api ->
                api.dynamicIpPools()
                    .removeDomainFromDynamicPools(
                        DOMAIN,
                        RemoveDomainFromDynamicPoolsQuery.builder()
                            .replacementIp("192.0.2.10", "192.0.2.11")
                            .build())));
    all.put(
        "R20-pool",
        sends(
            api ->
                api.dynamicIpPools()
                    .removeDomainFromDynamicPools(
                        DOMAIN,
                        RemoveDomainFromDynamicPoolsQuery.builder()
                            .replacementPoolId(POOL)
                            .build())));
    all.put("R21", sends(api -> api.dynamicIpPools().enrollAllDomainsInDynamicPools()));
    all.put(
        "R22",
        sends(
            api ->
                api.dynamicIpPools()
                    .updateDynamicPool(
                        DynamicPoolName.DYNAMIC_GOOD,
                        UpdateDynamicPoolRequest.builder()
                            .addIp("192.0.2.10", "192.0.2.11")
                            .build())));
    all.put(
        "R23",
        answers(
            api ->
                api.dynamicIpPools()
                    .setDynamicPools(
                        SetDynamicPoolsRequest.builder()
                            .goodReputation("192.0.2.1", "192.0.2.2")
                            .poorReputation("192.0.2.3")
                            .newSenders("192.0.2.4")
                            .build()),
            answer ->
                assertThat(answer.goodReputation()).containsExactly("192.0.2.1", "192.0.2.2")));
    all.put(
        "R24",
        sends(
            api ->
                api.dynamicIpPools()
                    .listDynamicPoolDomains(
                        ListDynamicPoolDomainsQuery.builder()
                            .account("a1", "a2")
                            .pool(DynamicPoolName.DYNAMIC_GOOD, DynamicPoolName.DYNAMIC_POOR)
                            .build())));
  }
}
