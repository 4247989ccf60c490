package io.mailgunapi.testing.area;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The IP addresses of one account in one region, and which domain sends from which. */
final class Ips {
  final Map<String, StoredIp> all = new LinkedHashMap<>();
  final PerDomain<Set<String>> ofDomains;
  int dedicatedLeft = 1;

  private final String network;

  Ips(String region) {
    network = region.equals("eu") ? "198.51.100." : "192.0.2.";
    for (int host = 10; host <= 14; host++) {
      add(true);
    }
    ofDomains = new PerDomain<>(() -> new LinkedHashSet<>(List.of(network + 10)));
  }

  StoredIp add(boolean dedicated) {
    StoredIp ip = new StoredIp(network + (10 + all.size()), dedicated);
    all.put(ip.address, ip);
    return ip;
  }

  StoredIp require(String address) {
    StoredIp ip = all.get(address);
    if (ip == null) {
      throw Refusal.notFound("IP not found: " + address);
    }
    return ip;
  }

  /** Refuses what isn't an address of the account, as a value of a field. */
  void check(Iterable<String> addresses) {
    for (String address : addresses) {
      if (!all.containsKey(address)) {
        throw Refusal.badRequest("IP " + address + " does not belong to the account");
      }
    }
  }
}
