package io.mailgunapi.testing.area;

import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The four lists of one domain, each sorted by its address. */
final class Suppressions {
  final TreeMap<String, ObjectNode> bounces = new TreeMap<>();
  final TreeMap<String, ObjectNode> complaints = new TreeMap<>();
  final TreeMap<String, ObjectNode> unsubscribes = new TreeMap<>();

  /** Addresses and domains that never enter the bounce list. */
  final TreeMap<String, ObjectNode> allowlist = new TreeMap<>();

  static String key(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  boolean allowlisted(String address) {
    String key = key(address);
    return allowlist.containsKey(key) || allowlist.containsKey(key.substring(key.indexOf('@') + 1));
  }

  /** The unsubscribe that concerns a message with these tags. */
  @Nullable ObjectNode unsubscribe(String address, Iterable<String> tags) {
    ObjectNode entry = unsubscribes.get(key(address));
    if (entry == null) {
      return null;
    }
    for (var tag : entry.path("tags")) {
      if (tag.asString("").equals("*")) {
        return entry;
      }
      for (String each : tags) {
        if (tag.asString("").equalsIgnoreCase(each)) {
          return entry;
        }
      }
    }
    return null;
  }

  /** Puts an address on the bounce list, unless the allowlist names it. */
  boolean addBounce(String address, String code, String error, String createdAt) {
    if (allowlisted(address)) {
      return false;
    }
    String key = key(address);
    bounces.put(
        key, Nodes.object("address", key, "code", code, "error", error, "created_at", createdAt));
    return true;
  }
}
