package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** DKIM keys and their rotation. */
final class DomainKeyArea implements Area {
  private final DomainStore domains;
  private final Setting setting;
  private final PerDomain<ObjectNode> rotations;

  DomainKeyArea(DomainStore domains, Setting setting) {
    this.domains = domains;
    this.setting = setting;
    this.rotations =
        new PerDomain<>(
            () ->
                Nodes.object(
                    "sid", setting.ids().hex(6),
                    "state", "enabled",
                    "rotation_enabled", "false",
                    "rotation_interval", "120d"));
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listDomainKeys", this::list)
        .on("createDomainKey", this::create)
        .on("deleteDomainKey", this::delete)
        .on("listAuthorityKeys", this::listOfAuthority)
        .on("activateDomainKey", call -> activate(call, true))
        .on("deactivateDomainKey", call -> activate(call, false))
        .on("updateDkimAuthority", this::updateAuthority)
        .on("updateDkimSelector", this::updateSelector)
        .on("updateDkimRotation", this::updateRotation)
        .on("rotateDkimKey", this::rotate);
  }

  private Reply list(Call call) {
    String domainName = call.query("signing_domain");
    String selectorName = call.query("selector");
    TreeMap<String, ObjectNode> keys = new TreeMap<>();
    domains.eachKey(
        (domain, selector) -> {
          if ((domainName == null || domainName.equals(domain.name()))
              && (selectorName == null || selectorName.equals(selector))) {
            keys.put(domain.name() + "\n" + selector, key(domain, selector));
          }
        });
    int limit = call.queryInt("limit", 10);
    Page<ObjectNode> page = Page.of(keys, PageCursor.ofToken(call.query("page")), limit);
    return Reply.ok(
        Nodes.object("items", page.items(), "paging", new Links(call, limit).tokens(page)));
  }

  private Reply create(Call call) {
    StoredDomain domain = domains.require(call.text("signing_domain", ""));
    String selector = call.text("selector", "");
    if (domain.selectors.containsKey(selector)) {
      throw Refusal.badRequest("domain key already exists");
    }
    domain.selectors.put(selector, false);
    domain.publicKeys.put(selector, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" + setting.ids().hex(64));
    return Reply.ok(key(domain, selector));
  }

  private Reply delete(Call call) {
    StoredDomain domain = domains.require(call.query("signing_domain", ""));
    String selector = requireKey(domain, call.query("selector", ""));
    if (active(domain).equals(List.of(selector))) {
      throw Refusal.badRequest("can't delete the only active domain key");
    }
    domain.selectors.remove(selector);
    domain.publicKeys.remove(selector);
    return Reply.message("success");
  }

  private Reply listOfAuthority(Call call) {
    StoredDomain domain = domains.of(call);
    List<ObjectNode> keys = new ArrayList<>();
    domain.selectors.keySet().forEach(selector -> keys.add(key(domain, selector)));
    return Reply.ok(Nodes.object("items", keys));
  }

  private Reply activate(Call call, boolean active) {
    StoredDomain domain = domains.of(call);
    String selector = requireKey(domain, call.path("selector"));
    if (!active && active(domain).equals(List.of(selector))) {
      throw Refusal.badRequest("domain must have at least one active key");
    }
    domain.selectors.put(selector, active);
    return Reply.ok(
        Nodes.object(
            "message",
            active ? "domain key activated" : "domain key deactivated",
            "authority",
            domain.name(),
            "selector",
            selector,
            "active",
            active));
  }

  private Reply updateAuthority(Call call) {
    StoredDomain domain = domains.of(call);
    return Reply.ok(
        Nodes.object(
            "message", "Domain DKIM authority has been changed",
            "changed", call.flag("self", false),
            "sending_dns_records", DnsRecords.sending(domain)));
  }

  private Reply updateSelector(Call call) {
    StoredDomain domain = domains.of(call);
    String selector = call.text("dkim_selector");
    if (selector == null) {
      throw Refusal.badRequest("'dkim_selector' parameter is missing");
    }
    String old = active(domain).get(0);
    if (!old.equals(selector)) {
      domain.publicKeys.put(selector, String.valueOf(domain.publicKeys.remove(old)));
      domain.selectors.remove(old);
      domain.selectors.put(selector, true);
    }
    return Reply.message("Domain DKIM selector updated");
  }

  private Reply updateRotation(Call call) {
    StoredDomain domain = domains.of(call);
    boolean enabled = call.flag("rotation_enabled", false);
    String interval = call.text("rotation_interval");
    if (interval != null && !enabled) {
      throw Refusal.badRequest("rotation_interval requires rotation_enabled to be true");
    }
    if (interval != null && !longEnough(interval)) {
      throw Refusal.badRequest("rotation_interval must be at least 5 days, such as 5d");
    }
    ObjectNode rotation = rotations.of(domain);
    rotation.put("rotation_enabled", Boolean.toString(enabled));
    if (interval != null) {
      rotation.put("rotation_interval", interval);
    }
    return Reply.ok(Nodes.object("domain", shown(domain, rotation)));
  }

  private static boolean longEnough(String interval) {
    if (interval.matches("[0-9]{1,5}d")) {
      return Integer.parseInt(interval.substring(0, interval.length() - 1)) >= 5;
    }
    return interval.matches("[0-9]{1,6}h")
        && Integer.parseInt(interval.substring(0, interval.length() - 1)) >= 120;
  }

  private Reply rotate(Call call) {
    StoredDomain domain = domains.of(call);
    if (!rotations.of(domain).path("rotation_enabled").asString().equals("true")) {
      throw Refusal.badRequest("Automatic key rotation is not enabled for " + domain.name());
    }
    String old = active(domain).get(0);
    String selector = "pdk" + (domain.selectors.size() + 1);
    domain.selectors.put(selector, true);
    domain.selectors.put(old, false);
    domain.publicKeys.put(selector, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" + setting.ids().hex(64));
    return Reply.message("Domain key rotation has been initiated");
  }

  private ObjectNode shown(StoredDomain domain, ObjectNode rotation) {
    List<ObjectNode> records = new ArrayList<>();
    domain.selectors.forEach(
        (selector, isActive) ->
            records.add(
                Nodes.object(
                    "name",
                        selector
                            + "._domainkey."
                            + rotation.path("sid").asString()
                            + ".dkim1.mailgun.com",
                    "type", "TXT",
                    "identifier", domain.id() + "-" + selector,
                    "value", "k=rsa; p=" + domain.publicKeys.get(selector),
                    "comment", isActive ? "active" : "retired")));
    ObjectNode shown =
        Nodes.object(
            "id", domain.id(),
            "account_id", setting.accountId(),
            "name", domain.name(),
            "active_selector", active(domain).get(0),
            "records", records);
    shown.setAll(rotation);
    return shown;
  }

  private static List<String> active(StoredDomain domain) {
    return domain.selectors.entrySet().stream()
        .filter(entry -> entry.getValue())
        .map(entry -> entry.getKey())
        .toList();
  }

  private static String requireKey(StoredDomain domain, String selector) {
    if (!domain.selectors.containsKey(selector)) {
      throw Refusal.notFound("domain key not found");
    }
    return selector;
  }

  private static ObjectNode key(StoredDomain domain, String selector) {
    return Nodes.object(
        "signing_domain", domain.name(),
        "selector", selector,
        "dns_record", DnsRecords.key(domain, selector));
  }
}
