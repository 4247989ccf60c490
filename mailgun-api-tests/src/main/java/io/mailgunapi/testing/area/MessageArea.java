package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/** Messages: sent, stored, sent again, and the queues that they wait in. */
final class MessageArea implements Area {
  private static final long MAX_MESSAGE = 25L * 1024 * 1024;

  private final DomainStore domains;
  private final MailStore mails;
  private final Compose compose;
  private final Sending sending;
  private final EventWriter writer;
  private final BooleanSupplier mayStillSend;

  /**
   * Answers for messages.
   *
   * @param mayStillSend whether the account has not used up its monthly limit
   */
  MessageArea(
      DomainStore domains,
      MailStore mails,
      Compose compose,
      Sending sending,
      EventWriter writer,
      BooleanSupplier mayStillSend) {
    this.domains = domains;
    this.mails = mails;
    this.compose = compose;
    this.sending = sending;
    this.writer = writer;
    this.mayStillSend = mayStillSend;
  }

  @Override
  public void register(Handlers handlers) {
    handlers
        .on("sendMessage", call -> send(compose.fromParts(call, open(call))))
        .on("sendMimeMessage", call -> send(compose.fromMime(call, open(call))))
        .on("getStoredMessage", this::stored)
        .on("resendMessage", call -> send(compose.again(call, mail(call))))
        .on("getSendingQueues", this::queues)
        .on("deleteScheduledMessages", this::drop);
  }

  private StoredDomain open(Call call) {
    StoredDomain domain = domains.of(call);
    if (domain.state().equals("unverified")) {
      throw forbidden(domain, "The domain is unverified and requires DNS configuration.");
    }
    if (!domain.active()) {
      throw forbidden(domain, "The domain is disabled.");
    }
    if (!mayStillSend.getAsBoolean()) {
      throw forbidden(domain, "The account has reached its custom message limit.");
    }
    return domain;
  }

  private static Refusal forbidden(StoredDomain domain, String why) {
    return Refusal.of(403, "Domain " + domain.name() + " is not allowed to send: " + why);
  }

  private Reply send(Mail mail) {
    if (mail.size() > MAX_MESSAGE) {
      throw Refusal.of(413, "Message size exceeds 25MB");
    }
    sending.accept(mail);
    return Reply.ok(Nodes.object("id", "<" + mail.id() + ">", "message", "Queued. Thank you."));
  }

  private Mail mail(Call call) {
    Mail mail = mails.find(domains.of(call), call.path("storageKey"), call.now());
    if (mail == null) {
      throw Refusal.notFound("Message not found");
    }
    return mail;
  }

  private Reply stored(Call call) {
    Mail mail = mail(call);
    String accept = call.header("Accept");
    if (accept != null && accept.contains("message/rfc2822")) {
      return Reply.ok(
              Nodes.object(
                  "recipients", String.join(", ", mail.recipients()),
                  "sender", Addresses.bare("from", mail.from()),
                  "from", mail.from(),
                  "subject", mail.subject(),
                  "body-mime", Mime.write(mail)))
          .as("message/rfc2822");
    }
    return Reply.ok(parsed(mail));
  }

  private ObjectNode parsed(Mail mail) {
    String text = mail.mime() == null ? mail.text("text") : Mime.body(mail.mime());
    ObjectNode shown = Nodes.object();
    Mime.headers(mail).forEach(pair -> shown.put(pair.get(0), pair.get(1)));
    shown.setAll(
        Nodes.object(
            "From", mail.from(),
            "from", mail.from(),
            "sender", Addresses.bare("from", mail.from()),
            "To", mail.to(),
            "recipients", String.join(", ", mail.recipients()),
            "Subject", mail.subject(),
            "subject", mail.subject(),
            "body-plain", text,
            "stripped-text", text.split("\r?\n-- \r?\n", 2)[0],
            "body-html", mail.text("html"),
            "stripped-html", mail.text("html"),
            "attachments", attachments(mail),
            "content-id-map", Nodes.object(),
            "message-headers", Mime.headers(mail),
            "message-url", writer.url(mail)));
    if (!mail.text("template").isEmpty()) {
      shown.put("X-Mailgun-Template-Name", mail.text("template"));
    }
    if (!mail.tags().isEmpty()) {
      shown.put("X-Mailgun-Tag", mail.tags().get(0));
    }
    ObjectNode byContentId = (ObjectNode) shown.get("content-id-map");
    List<FormField> files = mail.files();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).name().equals("inline")) {
        byContentId.set("<" + files.get(i).fileName() + ">", attachment(mail, i));
      }
    }
    return shown;
  }

  private List<ObjectNode> attachments(Mail mail) {
    List<ObjectNode> shown = new ArrayList<>();
    for (int i = 0; i < mail.files().size(); i++) {
      shown.add(attachment(mail, i));
    }
    return shown;
  }

  private ObjectNode attachment(Mail mail, int index) {
    FormField file = mail.files().get(index);
    String type = file.contentType();
    return Nodes.object(
        "url",
        writer.url(mail) + "/attachments/" + index,
        "name",
        String.valueOf(file.fileName()),
        "content-type",
        type == null ? "application/octet-stream" : type,
        "size",
        file.content().size());
  }

  private Reply queues(Call call) {
    domains.of(call);
    return Reply.ok(
        Nodes.object(
            "regular", Nodes.object("is_disabled", false),
            "scheduled", Nodes.object("is_disabled", false)));
  }

  private Reply drop(Call call) {
    sending.drop(domains.of(call));
    return Reply.message("done");
  }
}
