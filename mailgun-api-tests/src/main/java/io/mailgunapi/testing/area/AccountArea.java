package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Settings of the account, its signing key and its sandbox. */
final class AccountArea implements Area {
  private static final int MAX_RECIPIENTS = 5;

  private final Account account;
  private final Ids ids;

  AccountArea(Account account, Ids ids) {
    this.account = account;
    this.ids = ids;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("updateAccount", this::update)
        .on("getSigningKey", call -> Reply.ok(signingKey()))
        .on("regenerateSigningKey", this::regenerate)
        .on("listSandboxRecipients", this::listRecipients)
        .on("addSandboxRecipient", this::addRecipient)
        .on("removeSandboxRecipient", this::removeRecipient)
        .on("resendActivationEmail", call -> Reply.ok(Nodes.object("success", true)));
  }

  private Reply update(Call call) {
    account.name = call.query("name", account.name);
    return Reply.message("Account info has been updated");
  }

  private ObjectNode signingKey() {
    return Nodes.object("http_signing_key", account.signingKey);
  }

  private Reply regenerate(Call call) {
    account.signingKey = "key-" + ids.hex(32);
    return Reply.ok(signingKey().put("message", "regenerated HTTP signing key for account"));
  }

  private Reply listRecipients(Call call) {
    List<ObjectNode> recipients = new ArrayList<>();
    account.sandboxRecipients.keySet().forEach(email -> recipients.add(recipient(email)));
    return Reply.ok(Nodes.object("recipients", recipients));
  }

  private ObjectNode recipient(String email) {
    return Nodes.object(
        "email", email, "activated", Boolean.TRUE.equals(account.sandboxRecipients.get(email)));
  }

  private Reply addRecipient(Call call) {
    String email = Suppressions.key(Addresses.bare("email", call.query("email", "")));
    if (!account.sandboxRecipients.containsKey(email)
        && account.sandboxRecipients.size() >= MAX_RECIPIENTS) {
      throw Refusal.badRequest("Only " + MAX_RECIPIENTS + " sandbox recipients are allowed");
    }
    account.sandboxRecipients.putIfAbsent(email, false);
    return Reply.ok(Nodes.object("recipient", recipient(email)));
  }

  private Reply removeRecipient(Call call) {
    if (account.sandboxRecipients.remove(Suppressions.key(call.path("email"))) == null) {
      throw Refusal.badRequest("Sandbox recipient not found");
    }
    return Reply.message("Sandbox recipient deleted.");
  }
}
