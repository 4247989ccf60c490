package io.mailgunapi.testing.area;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Addresses and domains that never enter the bounce list. */
final class AllowlistArea implements Area {
  private final DomainStore domains;
  private final PerDomain<Suppressions> lists;

  AllowlistArea(DomainStore domains, PerDomain<Suppressions> lists) {
    this.domains = domains;
    this.lists = lists;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listAllowlistEntries", call -> SuppressionArea.page(call, list(call).allowlist))
        .on("createAllowlistEntry", this::create)
        .on("deleteAllAllowlistEntries", this::deleteAll)
        .on("getAllowlistEntry", this::get)
        .on("deleteAllowlistEntry", this::delete)
        .on("importAllowlist", this::importFile);
  }

  private Suppressions list(Call call) {
    return lists.of(domains.of(call));
  }

  private Reply create(Call call) {
    String address = call.text("address");
    String domain = call.text("domain");
    if (address == null && domain == null) {
      throw Refusal.badRequest("Need at least one of 'address' or 'domain' parameters specified");
    }
    if (address != null && !address.contains("@")) {
      throw Refusal.badRequest("'address' parameter is not a valid address");
    }
    ObjectNode entry =
        add(list(call), address, domain, SuppressionKind.time(call.body(), call.now()));
    return Reply.ok(
        Nodes.object(
            "message", "Address/Domain has been added to the whitelists table",
            "type", entry.path("type").asString(),
            "value", entry.path("value").asString()));
  }

  /** Adds an entry; an address wins over a domain. */
  private static ObjectNode add(
      Suppressions lists, @Nullable String address, @Nullable String domain, String createdAt) {
    String value = Suppressions.key(address != null ? address : String.valueOf(domain));
    ObjectNode entry =
        Nodes.object(
            "type",
            address != null ? "address" : "domain",
            "value",
            value,
            "reason",
            "",
            "createdAt",
            createdAt);
    lists.allowlist.put(value, entry);
    return entry;
  }

  private Reply deleteAll(Call call) {
    list(call).allowlist.clear();
    return Reply.message("Whitelist addresses/domains for this domain have been removed");
  }

  private Reply get(Call call) {
    ObjectNode entry = list(call).allowlist.get(Suppressions.key(call.path("value")));
    if (entry == null) {
      throw Refusal.notFound("Address/Domain not found in whitelists table");
    }
    return Reply.ok(entry);
  }

  private Reply delete(Call call) {
    ObjectNode removed = list(call).allowlist.remove(Suppressions.key(call.path("value")));
    if (removed == null) {
      throw Refusal.notFound("Address/Domain not found in whitelists table");
    }
    return Reply.ok(
        Nodes.object(
            "message",
            "Whitelist address/domain has been removed",
            "value",
            removed.path("value").asString()));
  }

  private Reply importFile(Call call) {
    for (Map<String, String> row : CsvRows.read(call.fields("file").get(0).text())) {
      String address = blankToNull(row.get("address"));
      String domain = blankToNull(row.get("domain"));
      if ((address == null) != (domain == null)) {
        add(list(call), address, domain, WireTimes.mail(call.now(), "UTC"));
      }
    }
    return Reply.of(202, Nodes.object("message", SuppressionArea.IMPORTED));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
