package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Words the events of a message. */
final class EventWriter {
  private final Setting setting;

  EventWriter(Setting setting) {
    this.setting = setting;
  }

  /** An event with what all of them have; the caller adds what is special. */
  ObjectNode event(Mail mail, String type, String recipient, Instant time) {
    ObjectNode event =
        Nodes.object(
            "event", type,
            "id", setting.ids().event(),
            "timestamp", WireTimes.epochSeconds(time),
            "log-level", type.equals("failed") ? "error" : "info",
            "recipient", recipient,
            "recipient-domain", Addresses.domainOf(recipient),
            "recipient-provider", Addresses.provider(Addresses.domainOf(recipient)),
            "tags", mail.tags(),
            "user-variables", mail.variables(),
            "campaigns", List.of(),
            "flags", flags(mail),
            "message", message(mail),
            "account", Nodes.object("id", setting.accountId()),
            "domain", Nodes.object("name", mail.domain().name()));
    String template = mail.text("template");
    if (!template.isEmpty()) {
      event.set("template", Nodes.object("name", template, "version", mail.text("t:version")));
    }
    return event;
  }

  ObjectNode accepted(Mail mail, String recipient, Instant time) {
    ObjectNode event = event(mail, "accepted", recipient, time);
    event.put("method", "HTTP");
    event.put("originating-ip", "127.0.0.1");
    event.put("api-key-id", "fa4e0000-00000001");
    event.set("envelope", envelope(mail, recipient));
    event.set("storage", storage(mail));
    return event;
  }

  ObjectNode delivered(Mail mail, String recipient, Instant time, int attempt) {
    ObjectNode event = event(mail, "delivered", recipient, time);
    event.set("envelope", envelope(mail, recipient).put("sending-ip", "192.0.2.10"));
    event.set("storage", storage(mail));
    event.put("primary-dkim", "pic._domainkey." + mail.domain().name());
    event.set("delivery-status", status(250, "OK", "", attempt));
    return event;
  }

  ObjectNode failed(Mail mail, String recipient, Instant time, DeliveryOutcome outcome) {
    ObjectNode event = event(mail, "failed", recipient, time);
    event.put("severity", outcome.permanent() ? "permanent" : "temporary");
    event.put("log-level", outcome.permanent() ? "error" : "warn");
    event.put("reason", outcome.reason());
    event.set("envelope", envelope(mail, recipient).put("sending-ip", "192.0.2.10"));
    event.set("storage", storage(mail));
    ObjectNode status = status(outcome.code(), outcome.message(), outcome.message(), 1);
    if (!outcome.bounceType().isEmpty()) {
      status.put("bounce-type", outcome.bounceType());
    }
    if (!outcome.permanent()) {
      status.put("retry-seconds", 600);
    }
    event.set("delivery-status", status);
    return event;
  }

  private static ObjectNode status(int code, String message, String description, int attempt) {
    return Nodes.object(
        "code",
        code,
        "message",
        message,
        "description",
        description,
        "attempt-no",
        attempt,
        "tls",
        true,
        "certificate-verified",
        true,
        "mx-host",
        "mx.example.org",
        "session-seconds",
        0.25);
  }

  private static ObjectNode flags(Mail mail) {
    return Nodes.object(
        "is-authenticated", true,
        "is-routed", false,
        "is-test-mode", mail.testMode(),
        "is-system-test", false);
  }

  private static ObjectNode envelope(Mail mail, String recipient) {
    return Nodes.object("sender", sender(mail), "transport", "smtp", "targets", recipient);
  }

  private static String sender(Mail mail) {
    return Addresses.bare("from", mail.from());
  }

  ObjectNode storage(Mail mail) {
    return Nodes.object(
        "key",
        mail.key(),
        "url",
        url(mail),
        "region",
        setting.region().equals("eu") ? "europe-west1" : "us-east4",
        "env",
        "production");
  }

  /** Where the stored message is read. */
  String url(Mail mail) {
    return setting.origin().get()
        + "/v3/domains/"
        + mail.domain().name()
        + "/messages/"
        + mail.key();
  }

  private static ObjectNode message(Mail mail) {
    ObjectNode message =
        Nodes.object(
            "headers",
                Nodes.object(
                    "message-id", mail.id(),
                    "from", mail.from(),
                    "to", mail.to(),
                    "subject", mail.subject()),
            "attachments", mail.files().stream().map(EventWriter::attachment).toList(),
            "recipients", mail.recipients(),
            "size", mail.size());
    if (mail.scheduled()) {
      message.put("scheduled-for", mail.due().getEpochSecond());
    }
    return message;
  }

  private static ObjectNode attachment(FormField file) {
    String type = file.contentType();
    return Nodes.object(
        "filename", String.valueOf(file.fileName()),
        "content-type", type == null ? "application/octet-stream" : type,
        "size", file.content().size());
  }
}
