package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a message of a request, or says why it can't. */
final class Compose {
  private static final int MAX_RECIPIENTS = 1000;
  private static final int MAX_OPTIONS = 16 * 1024;

  private final Setting setting;

  /** The members that an address stands for, if it is a mailing list. */
  private final Function<String, @Nullable List<String>> listMembers;

  /** The headers of a domain's template, null if there is no such template. */
  private final Templates templates;

  Compose(
      Setting setting, Function<String, @Nullable List<String>> listMembers, Templates templates) {
    this.setting = setting;
    this.listMembers = listMembers;
    this.templates = templates;
  }

  Mail fromParts(Call call, StoredDomain domain) {
    JsonNode headers = templateHeaders(call, domain);
    String from = call.text("from", headers.path("From").asString(""));
    if (from.isEmpty()) {
      throw Refusal.badRequest("'from' parameter is missing");
    }
    Addresses.bare("from", from);
    String subject = call.text("subject", headers.path("Subject").asString(""));
    boolean content =
        call.has("text") || call.has("html") || call.has("amp-html") || call.has("template");
    if (!content) {
      throw Refusal.badRequest(
          "Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified");
    }
    if (call.has("html") && call.has("template")) {
      throw Refusal.badRequest("'html' and 'template' parameters exclude each other");
    }
    return mail(call, domain, from, subject, null);
  }

  Mail fromMime(Call call, StoredDomain domain) {
    String mime = call.fields("message").get(0).text();
    String from = Mime.header(mime, "From");
    if (from.isEmpty()) {
      throw Refusal.badRequest("'from' parameter is missing");
    }
    Addresses.bare("from", from);
    return mail(call, domain, from, Mime.header(mime, "Subject"), mime);
  }

  private Mail mail(
      Call call, StoredDomain domain, String from, String subject, @Nullable String mime) {
    checkOptions(call);
    Instant now = call.now();
    String deliverAt = call.text("o:deliverytime");
    Instant due = deliverAt == null ? now : WireTimes.read("o:deliverytime", deliverAt);
    if (due.isAfter(now.plus(Duration.ofDays(7)))) {
      throw Refusal.badRequest("'o:deliverytime' parameter is too far in the future");
    }
    List<String> to = Addresses.split(call.texts("to"));
    return new Mail(
        setting.ids().event() + setting.ids().hex(8),
        setting.ids().message(now, domain.name()),
        domain,
        from,
        mime == null || Mime.header(mime, "To").isEmpty()
            ? String.join(", ", to)
            : Mime.header(mime, "To"),
        recipients(call, to),
        subject,
        tags(call),
        variables(call),
        call.has("o:testmode"),
        now,
        due.isBefore(now) ? now : due,
        call.fields(),
        mime);
  }

  /** The same message to other recipients. */
  Mail again(Call call, Mail mail) {
    List<String> to = Addresses.split(call.texts("to"));
    Instant now = call.now();
    return new Mail(
        setting.ids().event() + setting.ids().hex(8),
        setting.ids().message(now, mail.domain().name()),
        mail.domain(),
        mail.from(),
        String.join(", ", to),
        recipients(call, to),
        mail.subject(),
        mail.tags(),
        mail.variables(),
        mail.testMode(),
        now,
        now,
        mail.fields(),
        mail.mime());
  }

  private List<String> recipients(Call call, List<String> to) {
    Set<String> found = new LinkedHashSet<>();
    int count = 0;
    for (String field : List.of("to", "cc", "bcc")) {
      List<String> texts = field.equals("to") ? to : Addresses.split(call.texts(field));
      for (String text : texts) {
        count++;
        String bare = Addresses.bare(field, text);
        List<String> members = listMembers.apply(bare);
        found.addAll(members == null ? List.of(bare) : members);
      }
    }
    if (to.isEmpty()) {
      throw Refusal.badRequest("'to' parameter is missing");
    }
    if (count > MAX_RECIPIENTS) {
      throw Refusal.badRequest("Too many recipients, max is " + MAX_RECIPIENTS);
    }
    return List.copyOf(found);
  }

  private static List<String> tags(Call call) {
    List<String> tags = new ArrayList<>();
    for (String tag : call.texts("o:tag")) {
      String lower = tag.toLowerCase(Locale.ROOT);
      if (!lower.isBlank() && lower.length() <= 128 && tags.size() < 10 && !tags.contains(lower)) {
        tags.add(lower);
      }
    }
    return tags;
  }

  private static ObjectNode variables(Call call) {
    ObjectNode variables = Nodes.object();
    for (Map.Entry<String, JsonNode> field : call.body().properties()) {
      if (field.getKey().startsWith("v:")) {
        variables.set(field.getKey().substring(2), VariableText.read(field.getValue()));
      }
    }
    return variables;
  }

  private static void checkOptions(Call call) {
    long size = 0;
    for (FormField field : call.fields()) {
      if (field.name().matches("[ohvt]:.*")) {
        size += field.name().length() + field.content().size();
      }
    }
    if (size > MAX_OPTIONS) {
      throw Refusal.badRequest("o:, h:, v: and t: parameters are limited to 16KB together");
    }
    if (call.has("t:version") && !call.has("template")) {
      throw Refusal.badRequest("'t:version' parameter needs 'template'");
    }
    if (call.has("o:secondary-dkim-public") && !call.has("o:secondary-dkim")) {
      throw Refusal.badRequest("'o:secondary-dkim-public' parameter needs 'o:secondary-dkim'");
    }
  }

  private JsonNode templateHeaders(Call call, StoredDomain domain) {
    String name = call.text("template");
    if (name == null) {
      return Nodes.object();
    }
    return templates.version(domain, name, call.text("t:version")).path("headers");
  }
}
