package io.mailgunapi.testing.area;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes in a message that arrives for a domain, and does with it what the routes say. */
final class Inbox {
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  private final Tenant tenant;
  private final WebhookCourier courier;
  private final WebhookNotices notices;
  private final EventWriter writer;

  Inbox(Tenant tenant, WebhookCourier courier, WebhookNotices notices) {
    this.tenant = tenant;
    this.courier = courier;
    this.notices = notices;
    this.writer = new EventWriter(tenant.setting);
  }

  /** The number of routes that took the message. */
  int receive(String recipient, String mime) {
    StoredDomain domain = tenant.domains.require(Addresses.domainOf(recipient));
    Instant now = tenant.setting.clock().instant();
    Mail mail = mail(domain, recipient, mime, now);
    record(mail, "accepted", recipient, now);
    var message = new RouteExpression.Inbound(recipient, Mime.headers(mime));
    int matched = 0;
    for (ObjectNode route : tenant.routes.inOrder()) {
      if (!RouteExpression.read(route.path("expression").asString()).test(message)) {
        continue;
      }
      matched++;
      if (!act(route, mail, recipient, now)) {
        break;
      }
    }
    return matched;
  }

  /** Whether routes of lower priority are tried as well. */
  private boolean act(ObjectNode route, Mail mail, String recipient, Instant now) {
    boolean further = true;
    for (JsonNode action : route.path("actions")) {
      String text = action.asString("").strip();
      if (text.startsWith("stop")) {
        further = false;
      } else if (text.startsWith("store")) {
        tenant.mails.keep(mail);
        record(mail, "stored", recipient, now);
        urls(text).forEach(url -> post(url, "stored", stored(mail, recipient)));
      } else {
        urls(text).forEach(url -> post(url, "inbound", forwarded(url, mail, recipient)));
      }
    }
    return further;
  }

  private static List<String> urls(String action) {
    List<String> urls = new ArrayList<>();
    Matcher matcher = TEXT.matcher(action);
    while (matcher.find()) {
      String text = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      for (String each : text.split(",", -1)) {
        if (each.strip().startsWith("http")) {
          urls.add(each.strip());
        }
      }
    }
    return urls;
  }

  private void post(String url, String name, ObjectNode fields) {
    fields.setAll(notices.signature());
    FormBody.Builder form = new FormBody.Builder();
    fields
        .properties()
        .forEach(
            field ->
                form.add(
                    field.getKey(),
                    field.getValue().isString()
                        ? field.getValue().asString()
                        : field.getValue().toString()));
    courier.postForm(url, name, fields.toString(), form.build());
  }

  private ObjectNode common(Mail mail, String recipient) {
    return Nodes.object(
        "recipient", recipient,
        "sender", Addresses.bare("from", mail.from()),
        "from", mail.from(),
        "subject", mail.subject());
  }

  private ObjectNode forwarded(String url, Mail mail, String recipient) {
    String mime = Mime.write(mail);
    ObjectNode fields = common(mail, recipient);
    if (url.endsWith("mime")) {
      return fields.put("body-mime", mime);
    }
    Mime.headers(mime).forEach(pair -> fields.put(pair.get(0), pair.get(1)));
    return bodies(fields, mime).put("attachment-count", "0");
  }

  private ObjectNode stored(Mail mail, String recipient) {
    ObjectNode fields = common(mail, recipient);
    fields.put("domain", mail.domain().name());
    fields.put("message-url", writer.url(mail));
    fields.set("attachments", Nodes.array(List.of()));
    return bodies(fields, Mime.write(mail));
  }

  private static ObjectNode bodies(ObjectNode fields, String mime) {
    String body = Mime.body(mime);
    String[] signed = body.split("\r?\n-- \r?\n", 2);
    fields.put("body-plain", body);
    fields.put("stripped-text", signed[0]);
    fields.put("stripped-signature", signed.length == 2 ? "-- \r\n" + signed[1] : "");
    fields.set("message-headers", Nodes.array(Mime.headers(mime)));
    return fields;
  }

  private void record(Mail mail, String type, String recipient, Instant time) {
    ObjectNode event = writer.event(mail, type, recipient, time);
    event.set("flags", Nodes.object("is-routed", true, "is-test-mode", false));
    event.set("storage", writer.storage(mail));
    if (type.equals("accepted")) {
      event.put("method", "SMTP");
    }
    tenant.events.add(new MailEvent(mail.domain().name(), time, true, event));
  }

  private Mail mail(StoredDomain domain, String recipient, String mime, Instant now) {
    return new Mail(
        tenant.setting.ids().event() + tenant.setting.ids().hex(8),
        tenant.setting.ids().message(now, domain.name()),
        domain,
        Mime.header(mime, "From"),
        Mime.header(mime, "To"),
        List.of(recipient),
        Mime.header(mime, "Subject"),
        List.of(),
        Nodes.object(),
        false,
        now,
        now,
        List.of(),
        mime);
  }
}
