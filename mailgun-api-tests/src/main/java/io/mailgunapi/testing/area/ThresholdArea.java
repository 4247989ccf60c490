package io.mailgunapi.testing.area;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Send alerts or limits: named thresholds on a metric. */
final class ThresholdArea implements Area {
  private final Setting setting;
  private final String one;
  private final String nameParameter;
  private final String word;
  private final Map<String, ObjectNode> byName = new LinkedHashMap<>();

  /**
   * A kind of threshold.
   *
   * @param one the noun in operation ids, such as {@code SendAlert}
   * @param nameParameter the path parameter that names one
   * @param word the noun in messages, such as {@code Alert}
   */
  ThresholdArea(Setting setting, String one, String nameParameter, String word) {
    this.setting = setting;
    this.one = one;
    this.nameParameter = nameParameter;
    this.word = word;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("list" + one + "s", this::list)
        .on("create" + one, this::create)
        .on("get" + one, call -> Reply.ok(of(call)))
        .on("update" + one, this::update)
        .on("delete" + one, this::delete);
  }

  Iterable<ObjectNode> all() {
    return byName.values();
  }

  private ObjectNode of(Call call) {
    ObjectNode threshold = byName.get(call.path(nameParameter));
    if (threshold == null) {
      throw Refusal.notFound(word + " not found");
    }
    return threshold;
  }

  private Reply list(Call call) {
    return Reply.ok(Nodes.object("items", byName.values(), "total", byName.size()));
  }

  private Reply create(Call call) {
    String name = call.text("name", "");
    if (name.isBlank()) {
      throw Refusal.badRequest("'name' parameter is missing");
    }
    if (byName.containsKey(name)) {
      throw Refusal.badRequest(word + " with this name already exists");
    }
    String now = WireTimes.iso(call.now());
    ObjectNode threshold = Nodes.object("id", setting.ids().object());
    threshold.setAll((ObjectNode) call.body().deepCopy());
    threshold.setAll(
        Nodes.object(
            "created_at",
            now,
            "updated_at",
            now,
            "last_checked",
            WireTimes.NEVER,
            "parent_account_id",
            setting.parentId(),
            "account_group",
            ""));
    byName.put(name, threshold);
    return Reply.ok(threshold);
  }

  private Reply update(Call call) {
    ObjectNode threshold = of(call);
    String name = call.text("name", "");
    if (!name.equals(call.path(nameParameter)) && byName.containsKey(name)) {
      throw Refusal.badRequest(word + " with this name already exists");
    }
    byName.remove(call.path(nameParameter));
    threshold.setAll((ObjectNode) call.body().deepCopy());
    threshold.put("updated_at", WireTimes.iso(call.now()));
    byName.put(name, threshold);
    return Reply.message(word + " updated");
  }

  private Reply delete(Call call) {
    of(call);
    byName.remove(call.path(nameParameter));
    return Reply.message(word + " deleted");
  }
}
