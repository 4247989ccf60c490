package io.mailgunapi.testing.area;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Routes for incoming mail. */
final class RouteArea implements Area {
  private static final String ACTION = "(?s)(?:forward|store)\\(.*\\)|stop\\(\\)|store\\(\\)";

  private final Setting setting;
  private final Map<String, ObjectNode> routes = new LinkedHashMap<>();

  RouteArea(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listRoutes", this::list)
        .on("createRoute", this::create)
        .on("getRoute", call -> Reply.ok(Nodes.object("route", of(call))))
        .on("updateRoute", this::update)
        .on("deleteRoute", this::delete)
        .on("matchRoute", this::match);
  }

  /** The routes in the order in which they are tried. */
  List<ObjectNode> inOrder() {
    return routes.values().stream()
        .sorted(Comparator.comparing(route -> route.path("priority").asLong()))
        .toList();
  }

  private ObjectNode of(Call call) {
    ObjectNode route = routes.get(call.path("routeId"));
    if (route == null) {
      throw Refusal.notFound("Route not found");
    }
    return route;
  }

  private Reply list(Call call) {
    return Reply.ok(
        Nodes.object("total_count", routes.size(), "items", Slice.ofQuery(call, inOrder(), 100)));
  }

  private Reply create(Call call) {
    check(call);
    ObjectNode route =
        Nodes.object(
            "id", setting.ids().object(),
            "priority", call.body().path("priority").asLong(0),
            "description", call.text("description", ""),
            "expression", call.text("expression", ""),
            "actions", call.texts("action"),
            "created_at", WireTimes.mail(call.now(), "GMT"));
    routes.put(route.path("id").asString(), route);
    return Reply.ok(Nodes.object("message", "Route has been created", "route", route));
  }

  private static void check(Call call) {
    if (call.has("expression")) {
      RouteExpression.read(call.text("expression", ""));
    }
    for (String action : call.texts("action")) {
      if (!action.strip().matches(ACTION)) {
        throw Refusal.badRequest("'action' parameter is not valid: " + action);
      }
    }
  }

  private Reply update(Call call) {
    ObjectNode route = of(call);
    check(call);
    Nodes.copy(call.body(), route, "priority", "description", "expression");
    if (call.has("action")) {
      route.set("actions", call.body().get("action"));
    }
    ObjectNode answer = Nodes.object("message", "Route has been updated");
    return Reply.ok(answer.setAll(route));
  }

  private Reply delete(Call call) {
    String id = of(call).path("id").asString();
    routes.remove(id);
    return Reply.ok(Nodes.object("message", "Route has been deleted", "id", id));
  }

  private Reply match(Call call) {
    var message = new RouteExpression.Inbound(call.query("address", ""), List.of());
    for (ObjectNode route : inOrder()) {
      if (RouteExpression.read(route.path("expression").asString()).test(message)) {
        return Reply.ok(Nodes.object("route", route));
      }
    }
    throw Refusal.notFound("Route not found");
  }
}
