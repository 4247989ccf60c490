package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message that was accepted.
 *
 * @param key under which it is stored
 * @param id the message id without angle brackets
 * @param domain the sending domain
 * @param from the sender as given
 * @param to the To line
 * @param recipients everybody who gets it, bare addresses
 * @param subject the subject
 * @param tags its tags, in lower case
 * @param variables the {@code v:} values
 * @param testMode whether it is only pretended to be sent
 * @param accepted when it was accepted
 * @param due when it is to be delivered
 * @param fields every field of the request
 * @param mime the whole message, if it came in MIME form
 */
record Mail(
    String key,
    String id,
    StoredDomain domain,
    String from,
    String to,
    List<String> recipients,
    String subject,
    List<String> tags,
    ObjectNode variables,
    boolean testMode,
    Instant accepted,
    Instant due,
    List<FormField> fields,
    @Nullable String mime) {

  /** The first text of a field, empty if there is none. */
  String text(String field) {
    return fields.stream()
        .filter(each -> each.name().equals(field))
        .map(FormField::text)
        .findFirst()
        .orElse("");
  }

  /** Attached and inline files. */
  List<FormField> files() {
    return fields.stream()
        .filter(FormField::file)
        .filter(field -> field.name().equals("attachment") || field.name().equals("inline"))
        .toList();
  }

  long size() {
    return fields.stream().mapToLong(field -> field.content().size()).sum();
  }

  boolean scheduled() {
    return due.isAfter(accepted);
  }
}
