package io.mailgunapi.testing.area;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The members of mailing lists. */
final class ListMemberArea implements Area {
  private final MailingLists lists;
  private final Setting setting;

  ListMemberArea(MailingLists lists, Setting setting) {
    this.lists = lists;
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listMembers", this::list)
        .on("createMember", this::create)
        .on("pageMembers", call -> MailingListArea.page(call, wanted(call)))
        .on("getMember", call -> Reply.ok(Nodes.object("member", member(call))))
        .on("updateMember", this::update)
        .on("deleteMember", this::delete)
        .on("addMembers", this::addMany)
        .on("importMembers", this::importFile);
  }

  private StoredList of(Call call) {
    return lists.require(call.path("listAddress"));
  }

  private TreeMap<String, ObjectNode> wanted(Call call) {
    TreeMap<String, ObjectNode> members = new TreeMap<>(of(call).members());
    String subscribed = call.query("subscribed");
    if (subscribed != null) {
      boolean wanted = subscribed.equals("yes");
      members.values().removeIf(each -> each.path("subscribed").asBoolean(true) != wanted);
    }
    return members;
  }

  private Reply list(Call call) {
    String address = call.query("address");
    List<ObjectNode> found =
        wanted(call).values().stream()
            .filter(
                each ->
                    address == null
                        || each.path("address").asString().equals(Suppressions.key(address)))
            .toList();
    return Reply.ok(
        Nodes.object("total_count", found.size(), "items", Slice.ofQuery(call, found, 100)));
  }

  private Reply create(Call call) {
    StoredList list = of(call);
    String address = Suppressions.key(Addresses.bare("address", call.text("address", "")));
    if (list.members().containsKey(address) && !call.flag("upsert", false)) {
      throw Refusal.badRequest("Address already exists '" + address + "'");
    }
    ObjectNode member =
        MailingLists.member(
            address, call.text("name"), call.body().path("vars"), call.flag("subscribed", true));
    list.members().put(address, member);
    return Reply.ok(
        Nodes.object("message", "Mailing list member has been created", "member", member));
  }

  private ObjectNode member(Call call) {
    String address = call.path("memberAddress");
    ObjectNode member = of(call).members().get(Suppressions.key(address));
    if (member == null) {
      throw Refusal.notFound(
          "Member " + address + " of mailing list " + call.path("listAddress") + " not found");
    }
    return member;
  }

  private Reply update(Call call) {
    ObjectNode member = member(call);
    Nodes.copy(call.body(), member, "name", "vars");
    member.put("subscribed", call.flag("subscribed", member.path("subscribed").asBoolean(true)));
    String address = call.text("address");
    if (address != null) {
      StoredList list = of(call);
      list.members().remove(member.path("address").asString());
      member.put("address", Suppressions.key(Addresses.bare("address", address)));
      list.members().put(member.path("address").asString(), member);
    }
    return Reply.ok(
        Nodes.object("message", "Mailing list member has been updated", "member", member));
  }

  private Reply delete(Call call) {
    String address = member(call).path("address").asString();
    of(call).members().remove(address);
    return Reply.ok(
        Nodes.object(
            "message",
            "Mailing list member has been deleted",
            "member",
            Nodes.object("address", address)));
  }

  private Reply addMany(Call call) {
    StoredList list = of(call);
    boolean upsert = call.flag("upsert", false);
    for (JsonNode given : call.body().path("members")) {
      String address = given.isString() ? given.asString() : given.path("address").asString("");
      put(
          list,
          MailingLists.member(
              Addresses.bare("members", address),
              given.path("name").asString(""),
              given.path("vars"),
              given.path("subscribed").asBoolean(true)),
          upsert);
    }
    return taken(list);
  }

  private Reply importFile(Call call) {
    StoredList list = of(call);
    boolean upsert = call.flag("upsert", false);
    for (Map<String, String> row : CsvRows.read(call.fields("members").get(0).text())) {
      String address = row.getOrDefault("address", "");
      if (address.contains("@")) {
        put(
            list,
            MailingLists.member(
                address,
                row.get("name"),
                vars(row.getOrDefault("vars", "")),
                call.flag("subscribed", true)),
            upsert);
      }
    }
    return taken(list);
  }

  private static void put(StoredList list, ObjectNode member, boolean upsert) {
    String address = member.path("address").asString();
    if (upsert || !list.members().containsKey(address)) {
      list.members().put(address, member);
    }
  }

  private static JsonNode vars(String text) {
    try {
      return text.isBlank() ? Nodes.object() : JsonMapper.shared().readTree(text);
    } catch (JacksonException e) {
      return Nodes.object();
    }
  }

  private Reply taken(StoredList list) {
    return Reply.ok(
        Nodes.object(
            "message", "Mailing list has been updated",
            "task-id", setting.ids().uuid(),
            "list", list.shown()));
  }
}
