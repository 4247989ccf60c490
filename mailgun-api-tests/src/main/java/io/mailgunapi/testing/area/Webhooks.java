package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Where the events of one account in one region are posted to. */
final class Webhooks {
  static final int MAX_URLS = 3;

  /** The URLs of each webhook name, by domain. */
  final PerDomain<TreeMap<String, List<String>>> ofDomains = new PerDomain<>(TreeMap::new);

  /** The account's webhooks by id. */
  final Map<String, ObjectNode> ofAccount = new LinkedHashMap<>();

  /** The URLs for an event, each once, whatever level it was set on. */
  Set<String> urls(StoredDomain domain, String name) {
    Set<String> urls = new LinkedHashSet<>(ofDomains.of(domain).getOrDefault(name, List.of()));
    urls.addAll(ofAccount(name, ""));
    return urls;
  }

  /** The account's URLs for an event type, but for those of one webhook. */
  Set<String> ofAccount(String name, String exceptId) {
    Set<String> urls = new LinkedHashSet<>();
    ofAccount.forEach(
        (id, webhook) -> {
          boolean wanted =
              webhook
                  .path("event_types")
                  .valueStream()
                  .anyMatch(type -> type.asString().equals(name));
          if (wanted && !id.equals(exceptId)) {
            urls.add(webhook.path("url").asString());
          }
        });
    return urls;
  }

  /** Refuses what can't be posted to. */
  static void checkUrls(List<String> urls) {
    for (String url : urls) {
      if (!url.matches("https?://[^\\s/]+.*")) {
        throw new Refusal(
            Reply.of(
                400,
                Nodes.object("message", "url is not valid: " + url, "Field", "url", "Value", url)));
      }
    }
    if (new LinkedHashSet<>(urls).size() > MAX_URLS) {
      throw Refusal.badRequest("at most " + MAX_URLS + " URLs are allowed for a webhook");
    }
  }

  /** A copy that can be added to. */
  static List<String> copy(List<String> urls) {
    return new ArrayList<>(new LinkedHashSet<>(urls));
  }
}
