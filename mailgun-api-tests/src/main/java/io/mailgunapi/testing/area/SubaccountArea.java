package io.mailgunapi.testing.area;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Subaccounts of the main account. */
final class SubaccountArea implements Area {
  private final Subaccounts subaccounts;

  SubaccountArea(Subaccounts subaccounts) {
    this.subaccounts = subaccounts;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listSubaccounts", this::list)
        .on("createSubaccount", this::create)
        .on("deleteSubaccount", this::delete)
        .on("getSubaccount", call -> shown(of(call)))
        .on("disableSubaccount", call -> status(call, "disabled"))
        .on("enableSubaccount", call -> status(call, "open"))
        .on("getSubaccountMonthlyLimit", call -> MonthlyLimitArea.show(call, account(call)))
        .on("setSubaccountMonthlyLimit", call -> MonthlyLimitArea.set(call, account(call)))
        .on("deleteSubaccountMonthlyLimit", call -> MonthlyLimitArea.delete(account(call)))
        .on("updateSubaccountFeatures", this::features);
  }

  private ObjectNode of(Call call) {
    return subaccounts.require(call.path("subaccountId"));
  }

  private Account account(Call call) {
    return subaccounts.account(of(call).path("id").asString());
  }

  private static Reply shown(ObjectNode subaccount) {
    return Reply.ok(Nodes.object("subaccount", subaccount));
  }

  private Reply list(Call call) {
    String filter = call.query("filter", "").toLowerCase(Locale.ROOT);
    String enabled = call.query("enabled");
    String closed = call.query("closed");
    Stream<ObjectNode> wanted =
        subaccounts.facts.values().stream()
            .filter(each -> name(each).toLowerCase(Locale.ROOT).contains(filter))
            .filter(each -> enabled == null || is(each, "open") == enabled.equals("true"))
            .filter(each -> closed == null || is(each, "closed") == closed.equals("true"));
    String sort = call.query("sort");
    if (sort != null) {
      Comparator<ObjectNode> byName = Comparator.comparing(SubaccountArea::name);
      wanted = wanted.sorted(sort.equals("desc") ? byName.reversed() : byName);
    }
    List<ObjectNode> found = wanted.toList();
    return Reply.ok(
        Nodes.object("subaccounts", Slice.ofQuery(call, found, 10), "total", found.size()));
  }

  private static String name(ObjectNode subaccount) {
    return subaccount.path("name").asString("");
  }

  private static boolean is(ObjectNode subaccount, String status) {
    return subaccount.path("status").asString().equals(status);
  }

  private Reply create(Call call) {
    String name = call.text("name", "");
    if (name.isBlank()) {
      throw Refusal.badRequest("'name' parameter is missing");
    }
    return shown(subaccounts.add(name, call.now()));
  }

  private Reply delete(Call call) {
    String id = String.valueOf(call.header("X-Mailgun-On-Behalf-Of"));
    if (!subaccounts.facts.containsKey(id)) {
      throw Refusal.of(403, "Invalid subaccount: " + id);
    }
    subaccounts.remove(id);
    return Reply.message("Subaccount successfully deleted");
  }

  private Reply status(Call call, String status) {
    ObjectNode subaccount = of(call);
    if (is(subaccount, status)) {
      throw Refusal.badRequest(
          "subaccount is already " + (status.equals("open") ? "enabled" : status));
    }
    subaccount.put("status", status);
    subaccount.put("updated_at", WireTimes.mail(call.now(), "GMT"));
    return shown(subaccount);
  }

  private Reply features(Call call) {
    ObjectNode subaccount = of(call);
    if (call.body().isEmpty()) {
      throw Refusal.badRequest("No valid updates provided");
    }
    ObjectNode features = (ObjectNode) subaccount.get("features");
    features.setAll((ObjectNode) call.body().deepCopy());
    subaccount.put("updated_at", WireTimes.mail(call.now(), "GMT"));
    return Reply.ok(Nodes.object("features", features));
  }
}
