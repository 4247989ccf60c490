package io.mailgunapi.testing.area;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The DNS records that a domain should have. They are valid once the domain is active. */
final class DnsRecords {
  private DnsRecords() {}

  static ArrayNode sending(StoredDomain domain) {
    ArrayNode records = JsonNodeFactory.instance.arrayNode();
    records.add(record(domain, "TXT", domain.name(), "v=spf1 include:mailgun.org ~all"));
    domain.selectors.keySet().forEach(selector -> records.add(key(domain, selector)));
    String host = domain.settings.path("web_prefix").asString() + "." + domain.name();
    records.add(record(domain, "CNAME", host, "mailgun.org"));
    return records;
  }

  static ArrayNode receiving(StoredDomain domain) {
    ArrayNode records = JsonNodeFactory.instance.arrayNode();
    for (String host : new String[] {"mxa.mailgun.org", "mxb.mailgun.org"}) {
      ObjectNode record = record(domain, "MX", domain.name(), host);
      record.remove("name");
      records.add(record.put("priority", "10"));
    }
    return records;
  }

  /** The record of one DKIM key. */
  static ObjectNode key(StoredDomain domain, String selector) {
    return record(
            domain,
            "TXT",
            selector + "._domainkey." + domain.name(),
            "k=rsa; p=" + domain.publicKeys.get(selector))
        .put("is_active", Boolean.TRUE.equals(domain.selectors.get(selector)));
  }

  private static ObjectNode record(StoredDomain domain, String type, String name, String value) {
    boolean valid = domain.active();
    return Nodes.object(
        "record_type",
        type,
        "name",
        name,
        "value",
        value,
        "is_active",
        true,
        "valid",
        valid ? "valid" : "unknown",
        "cached",
        valid ? List.of(value) : List.of());
  }
}
