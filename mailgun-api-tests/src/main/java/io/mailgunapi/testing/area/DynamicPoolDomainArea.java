package io.mailgunapi.testing.area;

import io.mailgunapi.testing.area.DynamicPools.Enrollment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Domains in dynamic pools: enrolled, moved, kept where they are. */
final class DynamicPoolDomainArea implements Area {
  private final DomainStore domains;
  private final DynamicPools pools;
  private final Ips ips;
  private final IpPools dedicated;
  private final Setting setting;

  DynamicPoolDomainArea(
      DomainStore domains, DynamicPools pools, Ips ips, IpPools dedicated, Setting setting) {
    this.domains = domains;
    this.pools = pools;
    this.ips = ips;
    this.dedicated = dedicated;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("enrollDomainInDynamicPools", this::enroll)
        .on("removeDomainFromDynamicPools", this::withdraw)
        .on("listAssignableDomains", this::assignable)
        .on("enrollAllDomainsInDynamicPools", this::enrollAll)
        .on("listDynamicPoolDomains", this::list)
        .on("previewDynamicPoolAssignment", this::preview)
        .on("listDomainPoolHistory", this::historyOfDomain)
        .on("setDynamicPoolOverride", this::override)
        .on("removeDynamicPoolOverride", this::removeOverride)
        .on("listPoolHistory", this::history);
  }

  private Reply enroll(Call call) {
    pools.requireSetUp();
    pools.enroll(domains.of(call), call.now());
    return Reply.message("success");
  }

  private Reply enrollAll(Call call) {
    pools.requireSetUp();
    domains.all().forEach(domain -> pools.enroll(domain, call.now()));
    return Reply.message("started");
  }

  private Reply withdraw(Call call) {
    StoredDomain domain = domains.of(call);
    pools.require(domain);
    List<String> replacements = call.queryAll("replacement_ip");
    String poolId = call.query("replacement_pool_id");
    if (replacements.isEmpty() == (poolId == null)) {
      throw Refusal.badRequest(
          "exactly one of 'replacement_ip' and 'replacement_pool_id' is required");
    }
    Set<String> own = ips.ofDomains.of(domain);
    if (poolId != null) {
      dedicated.link(dedicated.require(poolId), domain);
    } else {
      List<String> addresses = replacements.stream().filter(ip -> !ip.equals("shared")).toList();
      ips.check(addresses);
      own.clear();
      own.addAll(addresses);
    }
    pools.enrolled.remove(domain);
    return Reply.message("success");
  }

  private Reply assignable(Call call) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(call.query("domain", ""));
    } catch (PatternSyntaxException e) {
      throw Refusal.badRequest("'domain' parameter is not valid: it is a regular expression");
    }
    List<ObjectNode> found = new ArrayList<>();
    for (StoredDomain domain : domains.all()) {
      if (!pools.enrolled.containsKey(domain) && pattern.matcher(domain.name()).find()) {
        found.add(
            Nodes.object(
                "id", domain.id(), "name", domain.name(), "account_id", setting.accountId()));
      }
    }
    return Reply.ok(Nodes.object("items", found));
  }

  private Reply list(Call call) {
    List<String> wanted = call.queryAll("pool");
    List<String> accounts = call.queryAll("account");
    TreeMap<String, ObjectNode> byName = new TreeMap<>();
    pools.enrolled.forEach(
        (domain, enrollment) -> {
          if ((wanted.isEmpty() || wanted.contains(enrollment.pool))
              && (accounts.isEmpty() || accounts.contains(setting.accountId()))) {
            byName.put(domain.name(), shown(domain, enrollment));
          }
        });
    boolean descending = "descending".equals(call.query("sort_order"));
    NavigableMap<String, ObjectNode> ordered = descending ? byName.descendingMap() : byName;
    return page(call, ordered, call.queryInt("limit", 100));
  }

  private ObjectNode shown(StoredDomain domain, Enrollment enrollment) {
    return Nodes.object(
        "id",
        domain.id(),
        "name",
        domain.name(),
        "account_id",
        setting.accountId(),
        "account_name",
        setting.accountName(),
        "pool",
        enrollment.pool,
        "override",
        enrollment.override,
        "registered_at",
        WireTimes.iso(enrollment.since),
        "bounce_rate",
        0.0,
        "complaint_rate",
        0.0,
        "processed_count",
        0);
  }

  private static Reply page(Call call, NavigableMap<String, ObjectNode> all, int limit) {
    Page<ObjectNode> page = Page.of(all, PageCursor.ofToken(call.query("page")), limit);
    return Reply.ok(
        Nodes.object(
            "items", page.items(),
            "total_items", all.size(),
            "paging", new Links(call, limit).tokens(page)));
  }

  private Reply preview(Call call) {
    domains.of(call);
    ObjectNode rate = Nodes.object("value", 0.0, "band", "dynamic_good");
    return Reply.ok(
        Nodes.object(
            "pool",
            "dynamic_new",
            "results",
            Nodes.object(
                "bounce_rate", rate,
                "complaint_rate", rate,
                "processed_count", Nodes.object("value", 0.0, "band", "dynamic_new"))));
  }

  private Reply historyOfDomain(Call call) {
    String id = domains.of(call).id();
    List<ObjectNode> moves =
        pools.moves.stream().filter(move -> move.path("domain_id").asString().equals(id)).toList();
    return Reply.ok(Nodes.object("items", moves, "total_items", moves.size()));
  }

  private Reply override(Call call) {
    StoredDomain domain = domains.of(call);
    Enrollment enrollment = pools.require(domain);
    String pool = call.text("pool", "");
    if (!pool.equals(enrollment.pool)) {
      pools.move(domain, enrollment.pool, pool, "Override", "user", call.now());
    }
    enrollment.override = true;
    return Reply.message("success");
  }

  private Reply removeOverride(Call call) {
    pools.require(domains.of(call)).override = false;
    return Reply.message("success");
  }

  private Reply history(Call call) {
    Instant before = time(call, "before");
    Instant after = time(call, "after");
    TreeMap<String, ObjectNode> found = new TreeMap<>();
    for (int i = 0; i < pools.moves.size(); i++) {
      ObjectNode move = pools.moves.get(i);
      Instant time = Instant.parse(move.path("timestamp").asString());
      if (matches(call, "domain", move, "domain_name")
          && matches(call, "moved_to", move, "new_band")
          && matches(call, "moved_from", move, "prev_band")
          && (before == null || time.isBefore(before))
          && (after == null || time.isAfter(after))) {
        found.put("%09d".formatted(i), move);
      }
    }
    return page(call, found, call.queryInt("Limit", 100));
  }

  private static @Nullable Instant time(Call call, String name) {
    String text = call.query(name);
    return text == null ? null : WireTimes.read(name, text);
  }

  private static boolean matches(Call call, String parameter, ObjectNode move, String field) {
    String wanted = call.query(parameter);
    return wanted == null || wanted.equals(move.path(field).asString(""));
  }
}
