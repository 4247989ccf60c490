package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The dynamic pools of one account in one region, and the domains in them. */
final class DynamicPools {
  static final List<String> NAMES = List.of("dynamic_good", "dynamic_poor", "dynamic_new");
  static final List<String> FIELDS = List.of("good_reputation", "poor_reputation", "new_senders");

  /** The addresses of each pool; empty before the pools are set up. */
  final Map<String, Set<String>> ips = new LinkedHashMap<>();

  final Map<String, String> ids = new LinkedHashMap<>();

  /** The enrolled domains. */
  final Map<StoredDomain, Enrollment> enrolled = new LinkedHashMap<>();

  /** Moves between pools, oldest first. */
  final List<ObjectNode> moves = new ArrayList<>();

  private final Setting setting;

  DynamicPools(Setting setting) {
    this.setting = setting;
    NAMES.forEach(name -> ids.put(name, setting.ids().object()));
  }

  void requireSetUp() {
    if (ips.isEmpty()) {
      throw Refusal.badRequest("dynamic pools are not set up: set their addresses first");
    }
  }

  Enrollment require(StoredDomain domain) {
    Enrollment enrollment = enrolled.get(domain);
    if (enrollment == null) {
      throw Refusal.notFound("domain " + domain.name() + " is not enrolled in dynamic pools");
    }
    return enrollment;
  }

  /** Refuses addresses that are in another pool. */
  void checkFree(String pool, Iterable<String> addresses) {
    for (String address : addresses) {
      ips.forEach(
          (name, own) -> {
            if (!name.equals(pool) && own.contains(address)) {
              throw Refusal.badRequest("IP " + address + " is in the dynamic pool " + name);
            }
          });
    }
  }

  void enroll(StoredDomain domain, Instant now) {
    if (!enrolled.containsKey(domain)) {
      enrolled.put(domain, new Enrollment(now));
      move(domain, null, "dynamic_new", "Domain was enrolled", "user", now);
    }
  }

  /** Writes down that a domain is in another pool now. */
  void move(
      StoredDomain domain,
      @Nullable String from,
      String to,
      String reason,
      String initiator,
      Instant now) {
    require(domain).pool = to;
    ObjectNode move =
        Nodes.object(
            "id", setting.ids().object(),
            "owning_account_id", setting.parentId(),
            "account_id", setting.accountId(),
            "account_name", setting.accountName(),
            "domain_id", domain.id(),
            "domain_name", domain.name(),
            "new_band", to,
            "reason", reason,
            "bounce_rate", 0.0,
            "complaint_rate", 0.0,
            "processed_count", 0,
            "initiated_by", initiator,
            "timestamp", WireTimes.iso(now));
    if (from != null) {
      move.put("prev_band", from);
    }
    moves.add(move);
  }

  void setAll(Map<String, Set<String>> assignment) {
    ips.clear();
    NAMES.forEach(
        name -> ips.put(name, new LinkedHashSet<>(assignment.getOrDefault(name, Set.of()))));
  }

  /** A domain in the pools. */
  static final class Enrollment {
    final Instant since;
    String pool = "dynamic_new";
    boolean override;

    Enrollment(Instant since) {
      this.since = since;
    }
  }
}
