package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Addresses that may use the account's keys. The list is kept but not enforced: a test calls from
 * the loopback address, and would lock itself out with its first entry.
 */
final class IpAllowlistArea implements Area {
  private static final String ADDRESS =
      "[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?:/[0-9]{1,2})?|[0-9A-Fa-f:]{2,39}(?:/[0-9]{1,3})?";

  private final Account account;

  IpAllowlistArea(Account account) {
    this.account = account;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listIpAllowlist", call -> list())
        .on("addIpAllowlistEntry", this::add)
        .on("updateIpAllowlistEntry", this::update)
        .on("deleteIpAllowlistEntry", this::delete);
  }

  private Reply list() {
    List<ObjectNode> entries = new ArrayList<>();
    account.allowlist.forEach(
        (address, description) ->
            entries.add(Nodes.object("ip_address", address, "description", description)));
    return Reply.ok(Nodes.object("addresses", entries));
  }

  private Reply add(Call call) {
    String address = call.text("address", "");
    if (!address.matches(ADDRESS)) {
      throw Refusal.badRequest("invalid IP address or CIDR range: " + address);
    }
    if (account.allowlist.containsKey(address)) {
      throw Refusal.badRequest("IP address is already on the list");
    }
    account.allowlist.put(address, call.text("description", ""));
    return list();
  }

  private Reply update(Call call) {
    String address = call.text("address", "");
    require(address);
    account.allowlist.put(address, call.text("description", ""));
    return list();
  }

  private Reply delete(Call call) {
    account.allowlist.remove(call.query("address", ""));
    return list();
  }

  private void require(String address) {
    if (!account.allowlist.containsKey(address)) {
      throw Refusal.badRequest("IP address is not on the list");
    }
  }
}
