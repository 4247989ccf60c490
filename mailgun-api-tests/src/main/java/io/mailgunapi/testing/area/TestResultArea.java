package io.mailgunapi.testing.area;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Results of inbox placement and preview tests. No operation begins such a test, so they are there
 * from the start, under the ids of the description's examples, or seeded.
 */
final class TestResultArea implements Area {
  final Map<String, ObjectNode> placements = new HashMap<>();
  final Map<String, ObjectNode> previews = new HashMap<>();

  private final Setting setting;

  TestResultArea(Setting setting) {
    this.setting = setting;
    addPlacement("12345678-1234-1234-1234-123456789012");
    addPreview("6f1f0a7c3b5d4e2f");
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("getInboxPlacementResult", this::placement)
        .on("getPreviewTestResults", this::preview);
  }

  void addPlacement(String id) {
    String now = WireTimes.isoMillis(setting.clock().instant());
    ObjectNode stats = Nodes.object();
    int delivered = 0;
    for (String provider : new String[] {"gmail.com", "yahoo.com"}) {
      delivered += 5;
      stats.set(provider, counts(provider, 5));
    }
    stats.set("all", counts("all", delivered));
    placements.put(
        id,
        Nodes.object(
            "result_id", id,
            "subject", "Spring sale",
            "sender", "news@mg.example.com",
            "status", "complete",
            "created_at", now,
            "updated_at", now,
            "delivery_stats", stats));
  }

  private static ObjectNode counts(String provider, int total) {
    return Nodes.object(
        "provider",
        provider,
        "total",
        total,
        "delivered",
        total,
        "inbox",
        total - 1,
        "spam",
        1,
        "missing",
        0,
        "pending",
        0);
  }

  void addPreview(String id) {
    ObjectNode clients = Nodes.object();
    for (String client : new String[] {"iphone13_15", "outlook19"}) {
      String image = "https://images.example.org/" + id + "/" + client;
      long now = setting.clock().instant().getEpochSecond();
      clients.set(
          client,
          Nodes.object(
              "id",
              client,
              "display_name",
              client,
              "client",
              client,
              "os",
              "",
              "category",
              "Mobile",
              "browser",
              "",
              "screenshots",
              Nodes.object("default", image + ".png"),
              "thumbnail",
              image + "_thumb.png",
              "full_thumbnail",
              image + "_full_thumb.png",
              "status",
              "Complete",
              "status_details",
              Nodes.object(
                  "submitted", now, "completed", now, "bounce_code", "", "bounce_message", "")));
    }
    previews.put(id, clients);
  }

  private Reply placement(Call call) {
    ObjectNode result = placements.get(call.path("resultId"));
    if (result == null) {
      throw Refusal.notFound("result not found");
    }
    String provider = call.query("provider");
    if (provider != null) {
      ObjectNode only = result.deepCopy();
      JsonNode counts = result.path("delivery_stats").path(provider);
      only.set(
          "delivery_stats",
          counts.isMissingNode() ? Nodes.object() : Nodes.object(provider, counts));
      result = only;
    }
    return Reply.ok(Nodes.object("result", result));
  }

  private Reply preview(Call call) {
    ObjectNode clients = previews.get(call.path("testId"));
    if (clients == null) {
      throw new Refusal(
          Reply.of(
              404,
              Nodes.object(
                  "error", Nodes.object("name", "not_found", "message", "test not found"))));
    }
    return Reply.ok(clients);
  }
}
