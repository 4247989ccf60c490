package io.mailgunapi.testing.area;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The mailing lists of one account in one region, by address. */
final class MailingLists {
  final TreeMap<String, StoredList> all = new TreeMap<>();

  StoredList require(String address) {
    StoredList list = all.get(Suppressions.key(address));
    if (list == null) {
      throw Refusal.notFound("Mailing list " + address + " not found");
    }
    return list;
  }

  /** The subscribed members of a list; null if the address is no list. */
  @Nullable List<String> subscribed(String address) {
    StoredList list = all.get(Suppressions.key(address));
    if (list == null) {
      return null;
    }
    return list.members().values().stream()
        .filter(member -> member.path("subscribed").asBoolean(true))
        .map(member -> member.path("address").asString())
        .toList();
  }

  /** A member with defaults for what {@code given} leaves out. */
  static ObjectNode member(
      String address, @Nullable String name, JsonNode vars, boolean subscribed) {
    return Nodes.object(
        "address",
        Suppressions.key(address),
        "name",
        name == null ? "" : name,
        "vars",
        vars.isObject() ? vars : Nodes.object(),
        "subscribed",
        subscribed);
  }
}
