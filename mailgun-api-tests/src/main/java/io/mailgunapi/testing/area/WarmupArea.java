package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The warm-up of new IP addresses. A stage lasts a day and doubles the volume. */
final class WarmupArea implements Area {
  private static final int STAGES = 15;
  private static final long FIRST_VOLUME = 100;

  private final Ips ips;

  WarmupArea(Ips ips) {
    this.ips = ips;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listIpWarmups", this::list)
        .on("getIpWarmup", this::get)
        .on("startIpWarmup", this::start)
        .on("cancelIpWarmup", this::cancel);
  }

  private Reply list(Call call) {
    TreeMap<String, ObjectNode> warming = new TreeMap<>();
    for (StoredIp ip : ips.all.values()) {
      Instant since = ip.warmingSince;
      if (since != null) {
        int stage = stage(since, call.now());
        warming.put(
            ip.address,
            Nodes.object(
                "ip",
                ip.address,
                "sent_within_stage",
                "0%",
                "throttle",
                limit(stage) / 24,
                "stage_number",
                stage,
                "stage_start_volume",
                FIRST_VOLUME,
                "stage_start_time",
                WireTimes.iso(since.plus(Duration.ofDays(stage - 1L))),
                "stage_volume_limit",
                limit(stage)));
      }
    }
    int limit = call.queryInt("limit", 10);
    Page<ObjectNode> page = Page.of(warming, PageCursor.ofToken(call.query("page")), limit);
    return Reply.ok(
        Nodes.object("items", page.items(), "paging", new Links(call, limit).tokens(page)));
  }

  private static int stage(Instant since, Instant now) {
    return (int) Math.min(STAGES, Duration.between(since, now).toDays() + 1);
  }

  private static long limit(int stage) {
    return FIRST_VOLUME << (stage - 1);
  }

  private StoredIp of(Call call) {
    StoredIp ip = ips.require(call.path("ip"));
    if (ip.warmingSince == null) {
      throw Refusal.notFound("IP " + ip.address + " is not being warmed up");
    }
    return ip;
  }

  private Reply get(Call call) {
    Instant since = of(call).warmingSince;
    Instant begun = since == null ? call.now() : since;
    int stage = stage(begun, call.now());
    List<ObjectNode> history = new ArrayList<>();
    for (int past = 1; past < stage; past++) {
      history.add(
          Nodes.object(
              "first_updated_at", WireTimes.NEVER,
              "completed_at", WireTimes.iso(begun.plus(Duration.ofDays(past))),
              "limit", limit(past)));
    }
    return Reply.ok(
        Nodes.object(
            "details",
            Nodes.object(
                "sent_within_stage",
                "0%",
                "throttle",
                limit(stage) / 24,
                "start_volume",
                FIRST_VOLUME,
                "stage",
                stage,
                "stage_limit",
                limit(stage),
                "hourly_limit",
                limit(stage) / 24,
                "stage_started_at",
                WireTimes.iso(begun.plus(Duration.ofDays(stage - 1L))),
                "hour_started_at",
                WireTimes.iso(TimeRange.floor(call.now(), "hour")),
                "plan_started_at",
                WireTimes.iso(begun),
                "plan_last_updated_at",
                WireTimes.iso(begun),
                "total_stages",
                STAGES,
                "stage_history",
                history)));
  }

  private Reply start(Call call) {
    StoredIp ip = ips.require(call.path("ip"));
    if (ip.warmingSince != null) {
      throw Refusal.badRequest("IP " + ip.address + " is being warmed up already");
    }
    ip.warmingSince = call.now();
    return Reply.message("success");
  }

  private Reply cancel(Call call) {
    of(call).warmingSince = null;
    return Reply.message("success");
  }
}
