package io.mailgunapi.testing.area;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The people who may use the account. There is one from the start, its owner. */
final class UserArea implements Area {
  private final Account account;

  UserArea(Account account, Ids ids) {
    this.account = account;
    if (account.users.isEmpty()) {
      ObjectNode owner =
          Nodes.object(
              "id",
              ids.object(),
              "name",
              "Alice Smith",
              "email",
              "alice@example.com",
              "email_details",
              Nodes.object(
                  "address",
                  "alice@example.com",
                  "is_valid",
                  true,
                  "parts",
                  Nodes.object("local_part", "alice", "domain", "example.com")),
              "role",
              "admin",
              "account_id",
              account.id,
              "activated",
              true,
              "is_disabled",
              false,
              "is_master",
              true,
              "tfa_enabled",
              false,
              "tfa_active",
              false,
              "tfa_created_at",
              null,
              "password_updated_at",
              "2025-01-20T16:52:01.892000",
              "preferences",
              Nodes.object("time_zone", "UTC", "programming_language", "java"),
              "auth",
              Nodes.object(
                  "method", "mailgun", "prior_method", "", "prior_details", Nodes.object()),
              "github_user_id",
              null,
              "salesforce_user_id",
              null,
              "metadata",
              Nodes.object());
      account.users.put(owner.path("id").asString(), owner);
    }
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listUsers", this::list)
        .on("getUser", this::get)
        .on("getCurrentUser", call -> Reply.ok(account.users.values().iterator().next()));
  }

  private Reply list(Call call) {
    String role = call.query("role");
    List<ObjectNode> found =
        account.users.values().stream()
            .filter(user -> role == null || user.path("role").asString().equals(role))
            .toList();
    return Reply.ok(Nodes.object("users", Slice.ofQuery(call, found, 100), "total", found.size()));
  }

  private Reply get(Call call) {
    ObjectNode user = account.users.get(call.path("userId"));
    if (user == null) {
      throw Refusal.notFound("User not found");
    }
    return Reply.ok(user);
  }
}
