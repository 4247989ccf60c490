package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** All accounts: the main one and its subaccounts. */
final class Subaccounts {
  static final String MAIN = "5f0c3a9d2b7e41a6c8d90e13";

  /** The subaccounts as {@code getSubaccount} shows them, by id. */
  final Map<String, ObjectNode> facts = new LinkedHashMap<>();

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Ids ids;

  Subaccounts(Ids ids) {
    this.ids = ids;
    accounts.put(MAIN, new Account(MAIN, "Example Inc", "key-" + ids.hex(32)));
  }

  ObjectNode add(String name, Instant now) {
    String id = ids.object();
    ObjectNode subaccount =
        Nodes.object(
            "id",
            id,
            "name",
            name,
            "status",
            "open",
            "created_at",
            WireTimes.mail(now, "GMT"),
            "updated_at",
            WireTimes.mail(now, "GMT"),
            "features",
            Nodes.object("sending", Nodes.object("enabled", true)));
    facts.put(id, subaccount);
    accounts.put(id, new Account(id, name, "key-" + ids.hex(32)));
    return subaccount;
  }

  void remove(String id) {
    facts.remove(id);
    accounts.remove(id);
  }

  ObjectNode require(String id) {
    ObjectNode subaccount = facts.get(id);
    if (subaccount == null) {
      throw Refusal.notFound("Subaccount not found");
    }
    return subaccount;
  }

  /** The account with an id; it must be there. */
  Account account(String id) {
    Account account = accounts.get(id);
    if (account == null) {
      throw Refusal.of(403, "Invalid subaccount: " + id);
    }
    return account;
  }

  /**
   * Whether the account may send: it, or its subaccount, is open and sending is not switched off.
   */
  boolean maySend(String id) {
    ObjectNode subaccount = facts.get(id);
    return subaccount == null
        || (subaccount.path("status").asString().equals("open")
            && subaccount.at("/features/sending/enabled").asBoolean(true));
  }
}
