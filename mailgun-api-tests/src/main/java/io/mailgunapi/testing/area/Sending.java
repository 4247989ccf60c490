package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Takes accepted messages to their recipients, and writes down what happens on the way. */
final class Sending {
  private static final Duration RETRY = Duration.ofMinutes(10);

  private final Setting setting;
  private final MailStore mails;
  private final EventStore events;
  private final EventWriter writer;
  private final PerDomain<Suppressions> suppressions;
  private final Recipients recipients;
  private final List<Retry> retries = new ArrayList<>();

  Sending(
      Setting setting,
      MailStore mails,
      EventStore events,
      PerDomain<Suppressions> suppressions,
      Recipients recipients) {
    this.setting = setting;
    this.mails = mails;
    this.events = events;
    this.writer = new EventWriter(setting);
    this.suppressions = suppressions;
    this.recipients = recipients;
  }

  /** Accepts a message; delivers it at once unless it is to wait. */
  void accept(Mail mail) {
    mails.count();
    mails.keep(mail);
    for (String recipient : mail.recipients()) {
      record(mail, writer.accepted(mail, recipient, mail.accepted()), mail.accepted(), true);
    }
    if (mail.scheduled()) {
      mails.await(mail);
    } else {
      deliver(mail, mail.accepted());
    }
  }

  /** Does what has become due. */
  void tick() {
    Instant now = setting.clock().instant();
    mails.due(now).forEach(mail -> deliver(mail, mail.due()));
    List<Retry> due = retries.stream().filter(retry -> !retry.time().isAfter(now)).toList();
    retries.removeAll(due);
    for (Retry retry : due) {
      ObjectNode event = writer.delivered(retry.mail(), retry.recipient(), retry.time(), 2);
      record(retry.mail(), event, retry.time(), true);
    }
  }

  /** Drops what has not been delivered for a domain. */
  void drop(StoredDomain domain) {
    mails.drop(domain);
    retries.removeIf(retry -> retry.mail().domain().equals(domain));
  }

  private void deliver(Mail mail, Instant time) {
    for (String recipient : mail.recipients()) {
      DeliveryOutcome outcome =
          mail.testMode() ? DeliveryOutcome.ARRIVES : outcome(mail, recipient);
      if (outcome.delivered() && outcome.reason().isEmpty()) {
        record(mail, writer.delivered(mail, recipient, time, 1), time, true);
        continue;
      }
      record(mail, writer.failed(mail, recipient, time, outcome), time, true);
      if (outcome.delivered()) {
        retries.add(new Retry(mail, recipient, time.plus(RETRY)));
      } else if (outcome.listed()) {
        suppressions
            .of(mail.domain())
            .addBounce(
                recipient,
                Integer.toString(outcome.code()),
                outcome.message(),
                WireTimes.mail(time, "UTC"));
      }
    }
  }

  private DeliveryOutcome outcome(Mail mail, String recipient) {
    Suppressions lists = suppressions.of(mail.domain());
    String key = Suppressions.key(recipient);
    if (lists.bounces.containsKey(key)) {
      return DeliveryOutcome.ON_BOUNCE_LIST;
    }
    if (lists.complaints.containsKey(key)) {
      return DeliveryOutcome.ON_COMPLAINT_LIST;
    }
    if (lists.unsubscribe(recipient, mail.tags()) != null) {
      return DeliveryOutcome.ON_UNSUBSCRIBE_LIST;
    }
    return recipients.of(recipient);
  }

  /** A recipient opened, clicked, complained or unsubscribed. */
  void react(Mail mail, String type, String recipient, ObjectNode details) {
    Instant now = setting.clock().instant();
    ObjectNode event = writer.event(mail, type, recipient.toLowerCase(Locale.ROOT), now);
    event.setAll(details);
    boolean first =
        events.all().stream()
            .noneMatch(
                other ->
                    other.type().equals(type)
                        && other.text("recipient").equalsIgnoreCase(recipient)
                        && other
                            .json()
                            .at("/message/headers/message-id")
                            .asString("")
                            .equals(mail.id()));
    record(mail, event, now, first);
    ObjectNode entry =
        Nodes.object(
            "address", Suppressions.key(recipient), "created_at", WireTimes.mail(now, "UTC"));
    if (type.equals("complained")) {
      suppressions
          .of(mail.domain())
          .complaints
          .put(Suppressions.key(recipient), entry.put("count", 1));
    } else if (type.equals("unsubscribed")) {
      entry.set("tags", Nodes.array(List.of("*")));
      suppressions.of(mail.domain()).unsubscribes.put(Suppressions.key(recipient), entry);
    }
  }

  private void record(Mail mail, ObjectNode event, Instant time, boolean first) {
    events.add(new MailEvent(mail.domain().name(), time, first, event));
  }

  private record Retry(Mail mail, String recipient, Instant time) {}
}
