package io.mailgunapi.testing.area;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What recipients do with a message that they got. Each call makes an event, with all that follows:
 * logs, metrics, webhooks, and an entry in the list of complaints or unsubscribes.
 */
public final class Reactions {
  private final World world;

  Reactions(World world) {
    this.world = world;
  }

  /**
   * A recipient opens a message.
   *
   * @param messageId the id as the client got it, with or without angle brackets
   */
  public Reactions open(String messageId, String recipient) {
    return react("opened", messageId, recipient, browser());
  }

  /** A recipient clicks a link of a message. */
  public Reactions click(String messageId, String recipient, String url) {
    return react("clicked", messageId, recipient, browser().put("url", url));
  }

  /** A recipient marks a message as spam. */
  public Reactions complain(String messageId, String recipient) {
    return react("complained", messageId, recipient, Nodes.object());
  }

  /** A recipient follows the unsubscribe link of a message. */
  public Reactions unsubscribe(String messageId, String recipient) {
    return react("unsubscribed", messageId, recipient, browser());
  }

  private static ObjectNode browser() {
    return Nodes.object(
        "ip", "203.0.113.7",
        "geolocation", Nodes.object("country", "US", "region", "CA", "city", "San Francisco"),
        "client-info",
            Nodes.object(
                "client-type", "browser",
                "client-name", "Firefox",
                "client-os", "Linux",
                "device-type", "desktop",
                "user-agent", "Mozilla/5.0"));
  }

  private Reactions react(String type, String messageId, String recipient, ObjectNode details) {
    synchronized (world) {
      String id = messageId.replaceAll("^<|>$", "");
      for (Tenant tenant : world.tenants()) {
        for (Mail mail : tenant.mails.all()) {
          if (mail.id().equals(id) && contains(mail.recipients(), recipient)) {
            tenant.sending.react(mail, type, recipient, details);
            return this;
          }
        }
      }
    }
    throw new IllegalArgumentException(
        "no message " + messageId + " was accepted for " + recipient + ": send it first");
  }

  private static boolean contains(List<String> recipients, String recipient) {
    return recipients.stream().anyMatch(recipient::equalsIgnoreCase);
  }
}
