package io.mailgunapi.testing.area;

import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Mailing lists. Their members are {@link ListMemberArea}'s. */
final class MailingListArea implements Area {
  private static final String[] SETTABLE = {
    "name", "description", "access_level", "reply_preference", "list-id"
  };

  private final MailingLists lists;

  MailingListArea(MailingLists lists) {
    this.lists = lists;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listMailingLists", this::list)
        .on("createMailingList", this::create)
        .on("pageMailingLists", this::page)
        .on("getMailingList", call -> Reply.ok(Nodes.object("list", of(call).shown())))
        .on("updateMailingList", this::update)
        .on("deleteMailingList", this::delete);
  }

  private StoredList of(Call call) {
    return lists.require(call.path("listAddress"));
  }

  private Reply list(Call call) {
    String address = call.query("address");
    List<ObjectNode> found =
        lists.all.entrySet().stream()
            .filter(entry -> address == null || entry.getKey().equals(Suppressions.key(address)))
            .map(entry -> entry.getValue().shown())
            .toList();
    // The count is that of the page, as recorded.
    var items = Slice.ofQuery(call, found, 100);
    return Reply.ok(Nodes.object("total_count", items.size(), "items", items));
  }

  private Reply page(Call call) {
    TreeMap<String, ObjectNode> shown = new TreeMap<>();
    lists.all.forEach((address, list) -> shown.put(address, list.shown()));
    return page(call, shown);
  }

  /** A page of what is sorted by address, at most 100 entries of it. */
  static Reply page(Call call, TreeMap<String, ObjectNode> all) {
    int limit = Math.min(call.queryInt("limit", 100), 100);
    PageCursor cursor =
        new PageCursor(PageCursor.Direction.of(call.query("page")), call.query("address"));
    Page<ObjectNode> page = Page.of(all, cursor, limit);
    return Reply.ok(
        Nodes.object(
            "items", page.items(),
            "paging", new Links(call, limit).pivots(page, "address", "prev")));
  }

  private Reply create(Call call) {
    String address = Suppressions.key(Addresses.bare("address", call.text("address", "")));
    if (lists.all.containsKey(address)) {
      throw Refusal.badRequest("Duplicate object");
    }
    ObjectNode facts =
        Nodes.object(
            "address", address,
            "name", "",
            "description", "",
            "access_level", "readonly",
            "reply_preference", "list",
            "created_at", WireTimes.mail(call.now(), "-0000"));
    Nodes.copy(call.body(), facts, SETTABLE);
    StoredList list = new StoredList(facts, new TreeMap<>());
    lists.all.put(address, list);
    return Reply.ok(Nodes.object("message", "Mailing list has been created", "list", list.shown()));
  }

  private Reply update(Call call) {
    StoredList list = of(call);
    Nodes.copy(call.body(), list.facts(), SETTABLE);
    String address = call.text("address");
    if (address != null) {
      String key = Suppressions.key(Addresses.bare("address", address));
      if (lists.all.containsKey(key) && !lists.all.get(key).equals(list)) {
        throw Refusal.badRequest("Duplicate object");
      }
      lists.all.remove(list.facts().path("address").asString());
      list.facts().put("address", key);
      lists.all.put(key, list);
    }
    return Reply.ok(Nodes.object("message", "Mailing list has been updated", "list", list.shown()));
  }

  private Reply delete(Call call) {
    String address = of(call).facts().path("address").asString();
    lists.all.remove(address);
    return Reply.ok(Nodes.object("message", "Mailing list has been removed", "address", address));
  }
}
