package io.mailgunapi.testing.area;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The IP pools of one account in one region. */
final class IpPools {
  final Map<String, Pool> all = new LinkedHashMap<>();

  /** The pool that each subaccount uses, by the subaccount's id. */
  final Map<String, String> delegated = new LinkedHashMap<>();

  private final Ips ips;

  IpPools(Ips ips) {
    this.ips = ips;
  }

  Pool require(String id) {
    Pool pool = all.get(id);
    if (pool == null) {
      throw Refusal.notFound("pool not found");
    }
    return pool;
  }

  /** The domain sends from the pool from now on, and from no other. */
  void link(Pool pool, StoredDomain domain) {
    unlink(domain);
    pool.domains.add(domain);
    Set<String> own = ips.ofDomains.of(domain);
    own.clear();
    own.addAll(pool.ips);
  }

  void unlink(StoredDomain domain) {
    all.values().forEach(pool -> pool.domains.remove(domain));
  }

  /** A pool. */
  static final class Pool {
    final String id;
    String name;
    String description;
    final Set<String> ips = new LinkedHashSet<>();
    final Set<StoredDomain> domains = new LinkedHashSet<>();

    Pool(String id, String name, String description) {
      this.id = id;
      this.name = name;
      this.description = description;
    }
  }
}
