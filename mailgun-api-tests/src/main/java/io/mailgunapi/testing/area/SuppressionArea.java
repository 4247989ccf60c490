package io.mailgunapi.testing.area;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bounces, complaints or unsubscribes: one of the lists that keep mail from going out. */
final class SuppressionArea implements Area {
  static final String IMPORTED = "file uploaded successfully for processing. standby...";

  private final DomainStore domains;
  private final PerDomain<Suppressions> lists;
  private final SuppressionKind kind;

  SuppressionArea(DomainStore domains, PerDomain<Suppressions> lists, SuppressionKind kind) {
    this.domains = domains;
    this.lists = lists;
    this.kind = kind;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on(kind.operation("list%ss"), call -> page(call, list(call)))
        .on(kind.operation("create%ss"), this::create)
        .on(kind.operation("deleteAll%ss"), this::deleteAll)
        .on(kind.operation("get%s"), this::get)
        .on(kind.operation("delete%s"), this::delete)
        .on(kind.operation("import%ss"), this::importFile);
  }

  private TreeMap<String, ObjectNode> list(Call call) {
    return kind.list().apply(lists.of(domains.of(call)));
  }

  /** One page of a list, beginning with {@code term}. */
  static Reply page(Call call, TreeMap<String, ObjectNode> all) {
    NavigableMap<String, ObjectNode> wanted = all;
    String term = call.query("term");
    if (term != null && !term.isEmpty()) {
      String key = Suppressions.key(term);
      wanted = all.subMap(key, true, key + Character.MAX_VALUE, false);
    }
    String pivot = call.query("address");
    PageCursor cursor =
        new PageCursor(
            PageCursor.Direction.of(call.query("page")),
            pivot == null ? null : Suppressions.key(pivot));
    int limit = call.queryInt("limit", 100);
    Page<ObjectNode> page = Page.of(wanted, cursor, limit);
    return Reply.ok(
        Nodes.object(
            "items", page.items(),
            "paging", new Links(call, limit).pivots(page, "address", "previous")));
  }

  private Reply create(Call call) {
    TreeMap<String, ObjectNode> list = list(call);
    if (call.body().isArray()) {
      ArrayNode entries = JsonNodeFactory.instance.arrayNode();
      call.body().forEach(record -> entries.add(entry(record, call)));
      entries.forEach(entry -> put(list, (ObjectNode) entry));
      return Reply.message(entries.size() + " " + kind.added());
    }
    ObjectNode entry = entry(call.body(), call);
    put(list, entry);
    return Reply.ok(
        Nodes.object("message", kind.addedOne(), "address", entry.path("address").asString()));
  }

  private ObjectNode entry(JsonNode record, Call call) {
    ObjectNode entry = kind.entry().apply(record, call.now());
    if (!entry.path("address").asString("").contains("@")) {
      throw Refusal.badRequest("'address' parameter is not a valid address");
    }
    return entry;
  }

  private static void put(TreeMap<String, ObjectNode> list, ObjectNode entry) {
    list.put(entry.path("address").asString(), entry);
  }

  private Reply deleteAll(Call call) {
    list(call).clear();
    return Reply.message(kind.removedAll());
  }

  private Reply get(Call call) {
    ObjectNode entry = list(call).get(Suppressions.key(call.path("address")));
    if (entry == null) {
      throw notFound();
    }
    return Reply.ok(entry);
  }

  private Reply delete(Call call) {
    TreeMap<String, ObjectNode> list = list(call);
    String key = Suppressions.key(call.path("address"));
    ObjectNode entry = list.get(key);
    if (entry == null) {
      throw notFound();
    }
    String tag = call.query("tag");
    if (tag == null || tag.equals("*") || onlyTag(entry, tag)) {
      list.remove(key);
    } else {
      dropTag(entry, tag);
    }
    // Mailgun labels this JSON as text.
    return Reply.ok(Nodes.object("message", kind.removed(), "address", key))
        .as("text/plain; charset=utf-8");
  }

  private static boolean onlyTag(ObjectNode entry, String tag) {
    JsonNode tags = entry.path("tags");
    return tags.size() == 1 && tags.path(0).asString("").equals(tag);
  }

  private static void dropTag(ObjectNode entry, String tag) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : entry.path("tags")) {
      if (!each.asString("").equals(tag)) {
        kept.add(each);
      }
    }
    entry.set("tags", kept);
  }

  private Reply importFile(Call call) {
    TreeMap<String, ObjectNode> list = list(call);
    for (Map<String, String> row : CsvRows.read(call.fields("file").get(0).text())) {
      ObjectNode entry = kind.fromColumns(row, call.now());
      if (entry.path("address").asString("").contains("@")) {
        put(list, entry);
      }
    }
    return Reply.of(202, Nodes.object("message", IMPORTED));
  }

  private static Refusal notFound() {
    return Refusal.notFound("Address not found in the list");
  }
}
