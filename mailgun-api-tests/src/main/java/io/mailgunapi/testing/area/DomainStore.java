package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The domains of one account in one region. */
final class DomainStore {
  private final Setting setting;
  private final DomainNames names;
  private final BooleanSupplier addsMissing;
  private final Map<String, StoredDomain> domains = new LinkedHashMap<>();

  /**
   * Starts empty.
   *
   * @param addsMissing whether a domain is added when it is first asked for
   */
  DomainStore(Setting setting, DomainNames names, BooleanSupplier addsMissing) {
    this.setting = setting;
    this.names = names;
    this.addsMissing = addsMissing;
  }

  /** Adds a domain that is named {@code name}, with a first DKIM key. */
  StoredDomain add(String name, String state, String selector) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.matches("[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)+")) {
      throw Refusal.badRequest("Domain name format incorrect: " + name);
    }
    if (!names.take(lower)) {
      throw Refusal.badRequest("This domain name is already taken");
    }
    StoredDomain domain =
        new StoredDomain(setting.ids().object(), lower, setting.clock().instant(), state);
    if (!setting.accountId().equals(setting.parentId())) {
      domain.settings.put("subaccount_id", setting.accountId());
    }
    domain.selectors.put(selector, true);
    domain.publicKeys.put(selector, "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A" + setting.ids().hex(64));
    domains.put(lower, domain);
    return domain;
  }

  void remove(StoredDomain domain) {
    domains.remove(domain.name());
    names.free(domain.name());
  }

  @Nullable StoredDomain find(String name) {
    return domains.get(name.toLowerCase(Locale.ROOT));
  }

  /** The domain, or a 404. */
  StoredDomain require(String name) {
    StoredDomain domain = find(name);
    if (domain == null && addsMissing.getAsBoolean()) {
      return add(name, "active", "pic");
    }
    if (domain == null) {
      throw Refusal.notFound("Domain not found: " + name);
    }
    return domain;
  }

  /** The domain that a call names in its path. */
  StoredDomain of(Call call) {
    return require(call.path(call.operation().domainParameter().orElse("domain")));
  }

  Collection<StoredDomain> all() {
    return List.copyOf(domains.values());
  }

  /** Newest first. */
  List<StoredDomain> newestFirst() {
    List<StoredDomain> all = new ArrayList<>(domains.values());
    Collections.reverse(all);
    return all;
  }

  /** Every DKIM key: its domain and selector. */
  void eachKey(BiConsumer<StoredDomain, String> visitor) {
    for (StoredDomain domain : all()) {
      List.copyOf(domain.selectors.keySet()).forEach(key -> visitor.accept(domain, key));
    }
  }
}
