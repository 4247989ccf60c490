package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Dynamic pools and their addresses. The domains in them are {@link DynamicPoolDomainArea}'s. */
final class DynamicPoolArea implements Area {
  private final DynamicPools pools;
  private final Ips ips;
  private final Setting setting;

  DynamicPoolArea(DynamicPools pools, Ips ips, Setting setting) {
    this.pools = pools;
    this.ips = ips;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listDynamicPools", this::list)
        .on("setDynamicPools", this::setAll)
        .on("deleteDynamicPools", this::deleteAll)
        .on("addIpToDynamicPool", this::add)
        .on("updateDynamicPool", this::update);
  }

  private Reply list(Call call) {
    List<ObjectNode> shown = new ArrayList<>();
    pools.ips.forEach(
        (name, addresses) ->
            shown.add(
                Nodes.object(
                    "id",
                    pools.ids.get(name),
                    "name",
                    name,
                    "account_id",
                    setting.accountId(),
                    "enabled",
                    true,
                    "ips",
                    addresses)));
    ObjectNode answer = Nodes.object("pools", shown);
    return Reply.ok(answer.setAll(byField()));
  }

  private ObjectNode byField() {
    ObjectNode answer = Nodes.object();
    for (int i = 0; i < DynamicPools.NAMES.size(); i++) {
      Set<String> addresses = pools.ips.getOrDefault(DynamicPools.NAMES.get(i), Set.of());
      answer.set(DynamicPools.FIELDS.get(i), Nodes.array(addresses));
    }
    return answer;
  }

  private Reply setAll(Call call) {
    Map<String, Set<String>> assignment = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < DynamicPools.NAMES.size(); i++) {
      List<String> addresses = call.texts(DynamicPools.FIELDS.get(i));
      ips.check(addresses);
      requireWarm(addresses);
      for (String address : addresses) {
        if (!seen.add(address)) {
          throw Refusal.badRequest("IP " + address + " may be in one dynamic pool only");
        }
      }
      assignment.put(DynamicPools.NAMES.get(i), new LinkedHashSet<>(addresses));
    }
    pools.setAll(assignment);
    return Reply.ok(byField());
  }

  private void requireWarm(Iterable<String> addresses) {
    for (String address : addresses) {
      if (ips.require(address).warmingSince == null) {
        return;
      }
    }
    throw Refusal.badRequest("every dynamic pool needs an IP that is not on warmup");
  }

  private Reply deleteAll(Call call) {
    if (!pools.enrolled.isEmpty()) {
      throw Refusal.badRequest("domains are enrolled in dynamic pools: withdraw them first");
    }
    pools.ips.clear();
    return Reply.message("success");
  }

  private Set<String> of(Call call) {
    Set<String> addresses = pools.ips.get(call.path("poolName"));
    if (addresses == null) {
      throw Refusal.notFound("dynamic pool not found");
    }
    return addresses;
  }

  private Reply add(Call call) {
    Set<String> addresses = of(call);
    List<String> added = List.of(call.path("ip"));
    ips.check(added);
    pools.checkFree(call.path("poolName"), added);
    addresses.addAll(added);
    return Reply.message("success");
  }

  private Reply update(Call call) {
    Set<String> addresses = of(call);
    List<String> added = call.texts("add_ip");
    ips.check(added);
    pools.checkFree(call.path("poolName"), added);
    Set<String> changed = new LinkedHashSet<>(addresses);
    changed.addAll(added);
    call.texts("remove_ip").forEach(changed::remove);
    requireWarm(changed);
    addresses.clear();
    addresses.addAll(changed);
    return Reply.message("success");
  }
}
