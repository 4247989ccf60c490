package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Examines addresses, by their looks and by how their servers answer here. */
final class ValidationArea implements Area {
  private static final Map<String, String> MISSPELT =
      Map.of(
          "gmial.com", "gmail.com",
          "gmai.com", "gmail.com",
          "hotmial.com", "hotmail.com",
          "yaho.com", "yahoo.com",
          "exmaple.org", "example.org");
  private static final Set<String> ROLES =
      Set.of("admin", "info", "postmaster", "sales", "support", "webmaster", "abuse");
  private static final Set<String> DISPOSABLE = Set.of("mailinator.com", "trashmail.com");

  private final Recipients recipients;

  ValidationArea(Recipients recipients) {
    this.recipients = recipients;
  }

  @Override
  public void register(Handlers handlers) {
    handlers.on("validateAddress", this::validate);
  }

  private Reply validate(Call call) {
    String address = call.query("address", "");
    List<String> reasons = new ArrayList<>();
    String result = "deliverable";
    String risk = "low";
    ObjectNode answer = Nodes.object("address", address);
    boolean readable = address.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    String domain = readable ? Addresses.domainOf(address) : "";
    String local = readable ? address.substring(0, address.indexOf('@')) : "";
    boolean role = ROLES.contains(local.toLowerCase(Locale.ROOT));
    boolean disposable = DISPOSABLE.contains(domain);
    if (!readable) {
      reasons.add("malformed address; missing @ sign");
      result = "undeliverable";
      risk = "high";
    } else if (MISSPELT.containsKey(domain)) {
      reasons.add("no_mx");
      answer.put("did_you_mean", local + "@" + MISSPELT.get(domain));
      result = "undeliverable";
      risk = "high";
    } else if (recipients.of(address).equals(DeliveryOutcome.NO_MAILBOX)) {
      reasons.add("mailbox_does_not_exist");
      result = "undeliverable";
      risk = "high";
    } else if (disposable) {
      reasons.add("mailbox_is_disposable_address");
      result = "do_not_send";
      risk = "high";
    } else if (role) {
      reasons.add("mailbox_is_role_address");
      risk = "medium";
    }
    answer.put("result", result);
    answer.put("risk", risk);
    answer.set("reason", Nodes.array(reasons));
    answer.put("is_disposable_address", disposable);
    answer.put("is_role_address", role);
    return Reply.ok(answer);
  }
}
