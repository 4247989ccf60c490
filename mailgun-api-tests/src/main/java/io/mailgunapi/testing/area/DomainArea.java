package io.mailgunapi.testing.area;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Domains: create, read, change, verify, delete. */
final class DomainArea implements Area {
  private static final String[] SETTABLE = {
    "use_automatic_sender_security",
    "require_tls",
    "skip_verification",
    "spam_action",
    "wildcard",
    "web_prefix",
    "web_scheme",
    "message_ttl",
    "archive_to",
    "mailfrom_host",
    "encrypt_incoming_message"
  };

  private final DomainStore domains;
  private final Function<Call, Stream<StoredDomain>> ofSubaccounts;

  /**
   * Answers for {@code domains}.
   *
   * @param ofSubaccounts the domains of the account's subaccounts
   */
  DomainArea(DomainStore domains, Function<Call, Stream<StoredDomain>> ofSubaccounts) {
    this.domains = domains;
    this.ofSubaccounts = ofSubaccounts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listDomains", this::list)
        .on("createDomain", this::create)
        .on("getDomain", this::get)
        .on("updateDomain", this::update)
        .on("verifyDomain", this::verify)
        .on("deleteDomain", this::delete);
  }

  private Reply list(Call call) {
    Stream<StoredDomain> all = domains.newestFirst().stream();
    if (call.queryFlag("include_subaccounts")) {
      all = Stream.concat(all, ofSubaccounts.apply(call));
    }
    String state = call.query("state");
    String authority = call.query("authority");
    String search = call.query("search", "").toLowerCase(Locale.ROOT);
    all =
        all.filter(domain -> state == null || domain.state().equals(state))
            .filter(domain -> state != null || authority == null || under(domain, authority))
            .filter(domain -> domain.name().contains(search));
    String sort = call.query("sort");
    if (sort != null) {
      Comparator<StoredDomain> byName = Comparator.comparing(StoredDomain::name);
      all = all.sorted(sort.endsWith(":desc") ? byName.reversed() : byName);
    }
    List<ObjectNode> found = all.map(domain -> domain.settings).toList();
    return Reply.ok(
        Nodes.object("total_count", found.size(), "items", Slice.ofQuery(call, found, 100)));
  }

  private static boolean under(StoredDomain domain, String authority) {
    return domain.name().equals(authority) || domain.name().endsWith("." + authority);
  }

  private Reply create(Call call) {
    StoredDomain domain =
        domains.add(call.text("name", ""), "unverified", call.text("dkim_selector", "pic"));
    apply(call, domain);
    return Reply.ok(details(domain).put("message", "Domain has been created"));
  }

  private Reply get(Call call) {
    StoredDomain domain = domains.of(call);
    ObjectNode details = details(domain);
    if (call.queryFlag("h:extended")) {
      ObjectNode extended = domain.settings.deepCopy();
      extended.put("dkim_host", domain.name());
      if (!extended.has("mailfrom_host")) {
        extended.put("mailfrom_host", domain.name());
      }
      details.set("domain", extended);
    }
    if ("false".equals(call.query("h:with_dns"))) {
      details.remove(List.of("sending_dns_records", "receiving_dns_records"));
    }
    return Reply.ok(details);
  }

  private Reply update(Call call) {
    StoredDomain domain = domains.of(call);
    if (call.body().isEmpty()) {
      throw Refusal.badRequest("No changes were given");
    }
    apply(call, domain);
    return Reply.ok(details(domain).put("message", "Domain has been updated"));
  }

  private Reply verify(Call call) {
    StoredDomain domain = domains.of(call);
    if (domain.state().equals("unverified")) {
      domain.state("active");
    }
    return Reply.ok(details(domain).put("message", "Domain DNS records have been updated"));
  }

  private Reply delete(Call call) {
    StoredDomain domain = domains.of(call);
    if (domain.settings.path("type").asString().equals("sandbox")) {
      throw Refusal.badRequest("Sandbox domains cannot be deleted");
    }
    domains.remove(domain);
    return Reply.message("Domain will be deleted in the background");
  }

  private static void apply(Call call, StoredDomain domain) {
    Nodes.copy(call.body(), domain.settings, SETTABLE);
    domain.settings.put(
        "tracking_host", domain.settings.path("web_prefix").asString() + "." + domain.name());
    domain.tracking.put("web_scheme", domain.settings.path("web_scheme").asString());
  }

  static ObjectNode details(StoredDomain domain) {
    return Nodes.object(
        "domain", domain.settings,
        "sending_dns_records", DnsRecords.sending(domain),
        "receiving_dns_records", DnsRecords.receiving(domain));
  }
}
