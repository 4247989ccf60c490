package io.mailgunapi.testing.area;

import io.mailgunapi.testing.area.IpPools.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** IP pools: their addresses, their domains, and the subaccounts that use them. */
final class IpPoolArea implements Area {
  private final DomainStore domains;
  private final Ips ips;
  private final IpPools pools;
  private final Setting setting;
  private final Subaccounts subaccounts;

  IpPoolArea(
      DomainStore domains, Ips ips, IpPools pools, Setting setting, Subaccounts subaccounts) {
    this.domains = domains;
    this.ips = ips;
    this.pools = pools;
    this.setting = setting;
    this.subaccounts = subaccounts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listIpPools", this::list)
        .on("createIpPool", this::create)
        .on("getIpPool", this::get)
        .on("updateIpPool", this::update)
        .on("deleteIpPool", this::delete)
        .on("listIpPoolDomains", this::listDomains)
        .on("addIpToPool", this::addIp)
        .on("removeIpFromPool", this::removeIp)
        .on("addIpsToPool", this::addIps)
        .on("listDelegatedIpPools", this::listDelegated)
        .on("delegateIpPool", this::delegate)
        .on("revokeIpPool", this::revoke);
  }

  private Pool of(Call call) {
    return pools.require(call.path("poolId"));
  }

  private Reply list(Call call) {
    List<ObjectNode> shown = new ArrayList<>();
    pools.all.values().forEach(pool -> shown.add(shown(pool).put("is_inherited", false)));
    return Reply.ok(Nodes.object("ip_pools", shown, "message", "success"));
  }

  private static ObjectNode shown(Pool pool) {
    return Nodes.object(
        "pool_id", pool.id,
        "name", pool.name,
        "description", pool.description,
        "ips", pool.ips,
        "is_linked", !pool.domains.isEmpty());
  }

  private Reply create(Call call) {
    List<String> addresses = call.texts("ip");
    ips.check(addresses);
    Pool pool =
        new Pool(setting.ids().object(), call.text("name", ""), call.text("description", ""));
    pool.ips.addAll(addresses);
    pools.all.put(pool.id, pool);
    return Reply.ok(Nodes.object("message", "success", "pool_id", pool.id));
  }

  private Reply get(Call call) {
    Pool pool = of(call);
    ObjectNode details = shown(pool);
    details.set(
        "linked_domains", Nodes.array(pool.domains.stream().map(StoredDomain::name).toList()));
    return Reply.ok(Nodes.object("message", "success", "details", details));
  }

  private Reply update(Call call) {
    Pool pool = of(call);
    if (call.body().isEmpty()) {
      throw Refusal.badRequest("no changes were given");
    }
    List<StoredDomain> linked = domainsById(call.texts("link_domain"));
    List<StoredDomain> unlinked = domainsById(call.texts("unlink_domain"));
    ips.check(call.texts("add_ip"));
    pool.name = call.text("name", pool.name);
    pool.description = call.text("description", pool.description);
    pool.ips.addAll(call.texts("add_ip"));
    call.texts("remove_ip").forEach(pool.ips::remove);
    linked.forEach(domain -> pools.link(pool, domain));
    unlinked.forEach(pool.domains::remove);
    spread(pool);
    return Reply.ok(Nodes.object("message", "success"));
  }

  // The work is done in the background, and what names no domain is passed over there.
  private List<StoredDomain> domainsById(List<String> ids) {
    return domains.all().stream().filter(domain -> ids.contains(domain.id())).toList();
  }

  /** The pool's domains send from what is in it now. */
  private void spread(Pool pool) {
    for (StoredDomain domain : pool.domains) {
      ips.ofDomains.of(domain).clear();
      ips.ofDomains.of(domain).addAll(pool.ips);
    }
  }

  private Reply delete(Call call) {
    Pool pool = of(call);
    String ip = call.query("ip");
    String replacement = call.query("pool_id");
    if (!pool.domains.isEmpty() && ip == null && replacement == null) {
      throw Refusal.badRequest("the pool is linked to domains: give 'ip' or 'pool_id' for them");
    }
    if (ip != null && !ip.equals("shared")) {
      ips.check(List.of(ip));
    }
    for (StoredDomain domain : List.copyOf(pool.domains)) {
      ips.ofDomains.of(domain).clear();
      if (replacement != null) {
        pools.link(pools.require(replacement), domain);
      } else if (ip != null && !ip.equals("shared")) {
        ips.ofDomains.of(domain).add(ip);
      }
    }
    pools.all.remove(pool.id);
    pools.delegated.values().removeIf(pool.id::equals);
    return Reply.ok(Nodes.object("message", "started", "reference_id", setting.ids().object()));
  }

  private Reply listDomains(Call call) {
    TreeMap<String, ObjectNode> byId = new TreeMap<>();
    of(call)
        .domains
        .forEach(
            domain ->
                byId.put(domain.id(), Nodes.object("id", domain.id(), "name", domain.name())));
    int limit = call.queryInt("limit", 10);
    Page<ObjectNode> page = Page.of(byId, PageCursor.ofToken(call.query("page")), limit);
    ObjectNode links = new Links(call, limit).tokens(page);
    links.remove(List.of("previous", "last"));
    return Reply.ok(Nodes.object("domains", page.items(), "paging", links));
  }

  private Reply addIp(Call call) {
    return add(of(call), List.of(call.path("ip")));
  }

  private Reply addIps(Call call) {
    return add(of(call), call.texts("ips"));
  }

  private Reply add(Pool pool, List<String> addresses) {
    ips.check(addresses);
    pool.ips.addAll(addresses);
    spread(pool);
    return Reply.message("started");
  }

  private Reply removeIp(Call call) {
    Pool pool = of(call);
    if (!pool.ips.remove(call.path("ip"))) {
      throw Refusal.notFound("IP " + call.path("ip") + " is not in the pool");
    }
    spread(pool);
    return Reply.message("started");
  }

  private Reply listDelegated(Call call) {
    List<ObjectNode> shown = new ArrayList<>();
    pools.delegated.forEach(
        (subaccount, pool) ->
            shown.add(Nodes.object("subaccount_id", subaccount, "pool_id", pool)));
    return Reply.ok(Nodes.object("items", shown, "total_count", shown.size()));
  }

  private Reply delegate(Call call) {
    subaccounts.require(call.path("subaccountId"));
    Pool pool = pools.require(call.text("pool_id", ""));
    pools.delegated.put(call.path("subaccountId"), pool.id);
    return Reply.ok(Nodes.object("message", "started", "reference_id", setting.ids().object()));
  }

  private Reply revoke(Call call) {
    subaccounts.require(call.path("subaccountId"));
    String subaccount = call.path("subaccountId");
    if (!call.query("pool_id", "").equals(pools.delegated.get(subaccount))) {
      throw Refusal.notFound("the pool is not delegated to this subaccount");
    }
    pools.delegated.remove(subaccount);
    return Reply.ok(Nodes.object("message", "started", "reference_id", setting.ids().object()));
  }
}
