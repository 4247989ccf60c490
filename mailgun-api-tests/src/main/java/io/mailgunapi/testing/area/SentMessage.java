package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import java.time.Instant;
import java.util.List;

/**
 * A message that the server accepted.
 *
 * @param id the message id, in angle brackets as the client got it
 * @param region {@code us} or {@code eu}
 * @param domain the sending domain
 * @param from the sender, as given
 * @param recipients everybody who gets it: To, Cc and Bcc, members of mailing lists
 * @param subject the subject
 * @param tags its tags, in lower case
 * @param testMode whether it was sent in test mode
 * @param accepted when it was accepted
 * @param due when it is delivered, later than {@code accepted} if it was scheduled
 * @param fields every field of the request, files among them
 */
public record SentMessage(
    String id,
    String region,
    String domain,
    String from,
    List<String> recipients,
    String subject,
    List<String> tags,
    boolean testMode,
    Instant accepted,
    Instant due,
    List<FormField> fields) {

  /** The first text of a field such as {@code html} or {@code h:Reply-To}; empty if none. */
  public String text(String field) {
    return texts(field).stream().findFirst().orElse("");
  }

  /** The texts of a repeated field. */
  public List<String> texts(String field) {
    return fields.stream().filter(each -> each.name().equals(field)).map(FormField::text).toList();
  }

  /** The attached files, the inline ones not among them. */
  public List<FormField> attachments() {
    return fields.stream().filter(each -> each.name().equals("attachment")).toList();
  }

  static SentMessage of(Mail mail, String region) {
    return new SentMessage(
        "<" + mail.id() + ">",
        region,
        mail.domain().name(),
        mail.from(),
        mail.recipients(),
        mail.subject(),
        mail.tags(),
        mail.testMode(),
        mail.accepted(),
        mail.due(),
        mail.fields());
  }
}
