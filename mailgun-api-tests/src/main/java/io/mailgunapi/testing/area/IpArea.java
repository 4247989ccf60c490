package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** IP addresses, and the domains that send from them. */
final class IpArea implements Area {
  private final DomainStore domains;
  private final Ips ips;
  private final IpPools pools;
  private final Setting setting;
  private final Subaccounts subaccounts;

  IpArea(DomainStore domains, Ips ips, IpPools pools, Setting setting, Subaccounts subaccounts) {
    this.domains = domains;
    this.ips = ips;
    this.pools = pools;
    this.setting = setting;
    this.subaccounts = subaccounts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listIps", this::list)
        .on("getIp", this::get)
        .on("listIpDomains", this::listDomains)
        .on("assignIpToAllDomains", this::assignToAll)
        .on("removeIpFromAllDomains", this::removeFromAll)
        .on("setIpBand", this::setBand)
        .on("getAvailableIps", this::available)
        .on("requestNewIp", this::request)
        .on("removeDomainIp", this::removeFromDomain)
        .on("removeDomainPoolIp", this::removeFromPoolOfDomain)
        .on("linkSubaccountIp", this::linkSubaccount);
  }

  private Reply list(Call call) {
    String dedicated = call.query("dedicated");
    List<StoredIp> found =
        ips.all.values().stream()
            .filter(ip -> dedicated == null || ip.dedicated == dedicated.equals("true"))
            .toList();
    return Reply.ok(
        Nodes.object(
            "items", found.stream().map(ip -> ip.address).toList(),
            "details",
                found.stream()
                    .map(
                        ip ->
                            Nodes.object("ip", ip.address, "is_on_warmup", ip.warmingSince != null))
                    .toList(),
            "assignable_to_pools",
                found.stream()
                    .filter(ip -> ip.dedicated && ip.warmingSince == null)
                    .map(ip -> ip.address)
                    .toList(),
            "total_count", found.size()));
  }

  private Reply get(Call call) {
    StoredIp ip = ips.require(call.path("ip"));
    return Reply.ok(
        Nodes.object(
            "ip", ip.address,
            "dedicated", ip.dedicated,
            "rdns", "ip" + ip.address.replace('.', '-') + ".mailgun.net"));
  }

  private Reply listDomains(Call call) {
    StoredIp ip = ips.require(call.path("ip"));
    String search = call.query("search", "").toLowerCase(Locale.ROOT);
    List<ObjectNode> found = new ArrayList<>();
    for (StoredDomain domain : domains.all()) {
      Set<String> own = ips.ofDomains.of(domain);
      if (own.contains(ip.address) && domain.name().contains(search)) {
        found.add(Nodes.object("domain", domain.name(), "ips", own));
      }
    }
    return Reply.ok(
        Nodes.object("items", Slice.ofQuery(call, found, 10), "total_count", found.size()));
  }

  private Reply assignToAll(Call call) {
    StoredIp ip = ips.require(call.path("ip"));
    domains.all().forEach(domain -> ips.ofDomains.of(domain).add(ip.address));
    return started();
  }

  private Reply removeFromAll(Call call) {
    StoredIp ip = ips.require(call.path("ip"));
    String alternative = call.query("alternative");
    if (alternative != null) {
      ips.check(List.of(alternative));
    }
    for (StoredDomain domain : domains.all()) {
      Set<String> own = ips.ofDomains.of(domain);
      if (own.remove(ip.address) && alternative != null) {
        own.add(alternative);
      }
    }
    return started();
  }

  private Reply started() {
    return Reply.ok(Nodes.object("message", "started", "reference_id", setting.ids().object()));
  }

  private Reply setBand(Call call) {
    ips.require(call.path("ip")).band = call.text("ip_band", "");
    return Reply.message("success");
  }

  private Reply available(Call call) {
    return Reply.ok(
        Nodes.object("allowed", Nodes.object("dedicated", ips.dedicatedLeft, "shared", 0)));
  }

  private Reply request(Call call) {
    if (ips.dedicatedLeft == 0) {
      throw Refusal.of(403, "Your plan does not allow another dedicated IP");
    }
    ips.dedicatedLeft--;
    ips.add(true);
    return Reply.message("success");
  }

  private Reply removeFromDomain(Call call) {
    StoredDomain domain = domains.of(call);
    String ip = call.path("ip");
    if (ip.equals("all") || ip.equals("ip_pool")) {
      return leavePool(call, domain);
    }
    if (!ips.ofDomains.of(domain).remove(ip)) {
      throw Refusal.notFound("IP " + ip + " is not assigned to " + domain.name());
    }
    return Reply.message("success");
  }

  private Reply removeFromPoolOfDomain(Call call) {
    StoredDomain domain = domains.of(call);
    String ip = call.path("ip");
    if (ip.equals("all") || ip.equals("ip_pool")) {
      return leavePool(call, domain);
    }
    if (!ips.ofDomains.of(domain).remove(ip)) {
      throw Refusal.notFound("IP " + ip + " is not assigned to " + domain.name());
    }
    return Reply.message("success");
  }

  // The domain leaves its pool for another pool, or for an address.
  private Reply leavePool(Call call, StoredDomain domain) {
    String ip = call.query("ip");
    String poolId = call.query("pool_id");
    if (call.path("ip").equals("ip_pool") && (ip == null) == (poolId == null)) {
      throw Refusal.badRequest("exactly one of 'ip' and 'pool_id' is required");
    }
    pools.unlink(domain);
    Set<String> own = ips.ofDomains.of(domain);
    own.clear();
    if (poolId != null) {
      pools.link(pools.require(poolId), domain);
    } else if (ip != null && !ip.equals("shared")) {
      ips.check(List.of(ip));
      own.add(ip);
    }
    return Reply.message("success");
  }

  private Reply linkSubaccount(Call call) {
    subaccounts.require(call.path("subaccountId"));
    ips.check(List.of(call.text("ip", "")));
    return Reply.message("success");
  }
}
