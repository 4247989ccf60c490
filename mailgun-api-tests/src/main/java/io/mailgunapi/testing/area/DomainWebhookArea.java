package io.mailgunapi.testing.area;

import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks of domains: by name, and by URL. */
final class DomainWebhookArea implements Area {
  private final DomainStore domains;
  private final Webhooks webhooks;

  DomainWebhookArea(DomainStore domains, Webhooks webhooks) {
    this.domains = domains;
    this.webhooks = webhooks;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("listDomainWebhooks", call -> all(of(call)))
        .on("createDomainWebhook", this::create)
        .on("getDomainWebhook", call -> Reply.ok(Nodes.object("webhook", urls(require(call)))))
        .on("updateDomainWebhook", this::update)
        .on("deleteDomainWebhook", this::delete)
        .on("addDomainWebhookUrl", this::addUrl)
        .on("updateDomainWebhookUrl", this::updateUrl)
        .on("deleteDomainWebhookUrls", this::deleteUrls);
  }

  private TreeMap<String, List<String>> of(Call call) {
    return webhooks.ofDomains.of(domains.of(call));
  }

  private static Reply all(TreeMap<String, List<String>> byName) {
    ObjectNode shown = Nodes.object();
    byName.forEach((name, urls) -> shown.set(name, urls(urls)));
    return Reply.ok(Nodes.object("webhooks", shown));
  }

  private static ObjectNode urls(List<String> urls) {
    return Nodes.object("urls", urls);
  }

  private static Reply changed(String message, List<String> urls) {
    return Reply.ok(Nodes.object("message", message, "webhook", urls(urls)));
  }

  private Reply create(Call call) {
    String name = call.text("id", "");
    List<String> urls = call.texts("url");
    Webhooks.checkUrls(urls);
    List<String> all = Webhooks.copy(of(call).getOrDefault(name, List.of()));
    all.addAll(urls);
    Webhooks.checkUrls(all);
    of(call).put(name, Webhooks.copy(all));
    return changed("Webhook has been created", Webhooks.copy(all));
  }

  private List<String> require(Call call) {
    List<String> urls = of(call).get(call.path("webhookName"));
    if (urls == null) {
      throw Refusal.notFound("Webhook not found");
    }
    return urls;
  }

  private Reply update(Call call) {
    require(call);
    List<String> urls = call.texts("url");
    Webhooks.checkUrls(urls);
    of(call).put(call.path("webhookName"), Webhooks.copy(urls));
    return changed("Webhook has been updated", urls);
  }

  private Reply delete(Call call) {
    List<String> removed = require(call);
    of(call).remove(call.path("webhookName"));
    return changed("Webhook has been deleted", removed);
  }

  private Reply addUrl(Call call) {
    String url = call.text("url", "");
    Webhooks.checkUrls(List.of(url));
    TreeMap<String, List<String>> byName = of(call);
    for (String name : call.texts("event_types")) {
      List<String> urls = Webhooks.copy(byName.getOrDefault(name, List.of()));
      urls.add(url);
      Webhooks.checkUrls(urls);
      byName.put(name, Webhooks.copy(urls));
    }
    return all(byName);
  }

  private Reply updateUrl(Call call) {
    requireUrl(call, call.text("url", ""));
    remove(of(call), call.text("url", ""));
    return addUrl(call);
  }

  private Reply deleteUrls(Call call) {
    for (String url : call.query("url", "").split(",", -1)) {
      requireUrl(call, url.strip());
      remove(of(call), url.strip());
    }
    return all(of(call));
  }

  private void requireUrl(Call call, String url) {
    if (of(call).values().stream().noneMatch(urls -> urls.contains(url))) {
      throw new Refusal(
          Reply.of(404, Nodes.object("Description", "webhook with URL " + url + " not found")));
    }
  }

  private static void remove(TreeMap<String, List<String>> byName, String url) {
    byName.values().forEach(urls -> urls.remove(url));
    byName.values().removeIf(List::isEmpty);
  }
}
