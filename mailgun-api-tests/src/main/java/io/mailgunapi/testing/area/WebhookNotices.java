package io.mailgunapi.testing.area;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Turns events into what webhooks get. */
final class WebhookNotices {
  private final Setting setting;
  private final DomainStore domains;
  private final Webhooks webhooks;
  private final WebhookCourier courier;
  private final Supplier<String> key;
  private final Supplier<@Nullable String> parentKey;

  /**
   * Posts with {@code courier}.
   *
   * @param key the account's signing key
   * @param parentKey the signing key of the account above, null for the main account
   */
  WebhookNotices(
      Setting setting,
      DomainStore domains,
      Webhooks webhooks,
      WebhookCourier courier,
      Supplier<String> key,
      Supplier<@Nullable String> parentKey) {
    this.setting = setting;
    this.domains = domains;
    this.webhooks = webhooks;
    this.courier = courier;
    this.key = key;
    this.parentKey = parentKey;
  }

  void send(MailEvent event) {
    StoredDomain domain = domains.find(event.domain());
    if (domain == null) {
      return;
    }
    for (String url : webhooks.urls(domain, event.webhookName())) {
      courier.post(url, event.webhookName(), payload(event).toString());
    }
  }

  private ObjectNode payload(MailEvent event) {
    return Nodes.object("signature", signature(), "event-data", event.json());
  }

  ObjectNode signature() {
    long now = setting.clock().instant().getEpochSecond();
    String token = setting.ids().hex(50);
    ObjectNode signature = WebhookSigner.sign(key.get(), now, token);
    String above = parentKey.get();
    if (above != null) {
      signature.put("parent-signature", WebhookSigner.hmac(above, now + token));
    }
    return signature;
  }
}
