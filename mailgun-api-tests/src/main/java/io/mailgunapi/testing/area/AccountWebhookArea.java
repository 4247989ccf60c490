package io.mailgunapi.testing.area;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks of the account, for the events of all its domains. */
final class AccountWebhookArea implements Area {
  private final Webhooks webhooks;
  private final Ids ids;

  AccountWebhookArea(Webhooks webhooks, Ids ids) {
    this.webhooks = webhooks;
    this.ids = ids;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listAccountWebhooks", this::list)
        .on("createAccountWebhook", this::create)
        .on("deleteAccountWebhooks", this::deleteMany)
        .on("getAccountWebhook", call -> Reply.ok(of(call)))
        .on("updateAccountWebhook", this::update)
        .on("deleteAccountWebhook", this::delete);
  }

  private ObjectNode of(Call call) {
    ObjectNode webhook = webhooks.ofAccount.get(call.path("webhookId"));
    if (webhook == null) {
      throw new Refusal(Reply.of(404, Nodes.object("Description", "webhook not found")));
    }
    return webhook;
  }

  private Reply list(Call call) {
    String wanted = call.query("webhook_ids");
    List<String> some = wanted == null ? List.of() : List.of(wanted.split(",", -1));
    return Reply.ok(
        Nodes.object(
            "webhooks",
            webhooks.ofAccount.values().stream()
                .filter(each -> wanted == null || some.contains(each.path("webhook_id").asString()))
                .toList()));
  }

  private Reply create(Call call) {
    check(call, "");
    String id = ids.object();
    ObjectNode webhook =
        Nodes.object("webhook_id", id, "description", call.text("description", ""));
    Nodes.copy(call.body(), webhook, "url", "event_types");
    webhook.put("created_at", WireTimes.iso(call.now()));
    webhooks.ofAccount.put(id, webhook);
    return Reply.ok(Nodes.object("webhook_id", id));
  }

  private void check(Call call, String exceptId) {
    String url = call.text("url", "");
    Webhooks.checkUrls(List.of(url));
    for (String type : call.texts("event_types")) {
      Set<String> others = webhooks.ofAccount(type, exceptId);
      if (others.contains(url)) {
        throw new Refusal(
            Reply.of(
                409,
                Nodes.object("Description", "webhook with URL " + url + " exists for " + type)));
      }
      if (others.size() >= Webhooks.MAX_URLS) {
        throw Refusal.badRequest(
            "at most " + Webhooks.MAX_URLS + " unique URLs are allowed for " + type);
      }
    }
  }

  private Reply update(Call call) {
    ObjectNode webhook = of(call);
    check(call, webhook.path("webhook_id").asString());
    Nodes.copy(call.body(), webhook, "url", "event_types", "description");
    return Reply.noContent();
  }

  private Reply delete(Call call) {
    webhooks.ofAccount.remove(of(call).path("webhook_id").asString());
    return Reply.noContent();
  }

  // Where both are given, the ids win.
  private Reply deleteMany(Call call) {
    String wanted = call.query("webhook_ids");
    if (wanted != null) {
      List<String> some = List.of(wanted.split(",", -1));
      webhooks.ofAccount.keySet().removeIf(some::contains);
    } else if (call.queryFlag("all")) {
      webhooks.ofAccount.clear();
    } else {
      throw new Refusal(
          Reply.of(
              400,
              Nodes.object(
                  "message", "either webhook_ids or all is required", "Field", "webhook_ids")));
    }
    return Reply.noContent();
  }
}
