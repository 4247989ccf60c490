package io.mailgunapi.testing.area;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** API keys. What is made here is good for calls at once, within its role. */
final class KeyArea implements Area {
  private static final long DAY = 86_400;

  private final KeyStore keys;
  private final Setting setting;

  KeyArea(KeyStore keys, Setting setting) {
    this.keys = keys;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listKeys", this::list)
        .on("createKey", this::create)
        .on("deleteKey", this::delete)
        .on("regeneratePublicKey", this::regeneratePublicKey);
  }

  private Reply list(Call call) {
    String domain = call.query("domain_name");
    String kind = call.query("kind");
    List<ObjectNode> found =
        keys.made.values().stream()
            .filter(key -> domain == null || key.path("domain_name").asString("").equals(domain))
            .filter(key -> kind == null || key.path("kind").asString().equals(kind))
            .map(
                key -> {
                  ObjectNode shown = key.deepCopy();
                  shown.remove("secret");
                  return shown;
                })
            .toList();
    return Reply.ok(Nodes.object("items", found, "total_count", found.size()));
  }

  private Reply create(Call call) {
    String role = call.text("role", "");
    String kind = call.text("kind", "user");
    if (role.equals("sending") != kind.equals("domain")) {
      throw Refusal.badRequest("role 'sending' and kind 'domain' go together");
    }
    if (kind.equals("domain") && !call.has("domain_name")) {
      throw Refusal.badRequest("'domain_name' parameter is missing");
    }
    String id = setting.ids().hex(8) + "-" + setting.ids().hex(8);
    String now = WireTimes.local(call.now());
    ObjectNode key =
        Nodes.object(
            "id",
            id,
            "secret",
            setting.ids().hex(32) + "-" + id,
            "description",
            call.text("description", ""),
            "kind",
            kind,
            "role",
            role,
            "created_at",
            now,
            "updated_at",
            now,
            "is_disabled",
            false,
            "domain_name",
            call.text("domain_name"),
            "requestor",
            call.text("email"),
            "user_name",
            call.text("user_name"));
    long seconds = call.body().path("expiration").asLong(kind.equals("web") ? DAY : 0);
    if (seconds > 0) {
      key.put("expires_at", WireTimes.local(call.now().plusSeconds(seconds)));
    }
    keys.made.put(id, key);
    return Reply.ok(Nodes.object("message", "great success", "key", key));
  }

  private Reply delete(Call call) {
    if (!keys.delete(call.path("keyId"))) {
      throw Refusal.notFound("key not found");
    }
    return Reply.message("key deleted");
  }

  private Reply regeneratePublicKey(Call call) {
    return Reply.ok(
        Nodes.object(
            "key",
            "pubkey-" + setting.ids().hex(32),
            "message",
            "The public API key has been successfully regenerated."));
  }
}
