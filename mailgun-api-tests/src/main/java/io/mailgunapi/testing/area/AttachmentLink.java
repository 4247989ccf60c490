package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.FormField;
import io.mailgunapi.testing.wire.WireRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of stored messages, under the URLs that a stored message gives for them. */
final class AttachmentLink {
  private static final Pattern PATH =
      Pattern.compile("/v3/domains/([^/]+)/messages/([^/]+)/attachments/([0-9]{1,4})");

  private final Tenant tenant;
  private final InstantSource clock;

  AttachmentLink(Tenant tenant, InstantSource clock) {
    this.tenant = tenant;
    this.clock = clock;
  }

  /** The file's bytes, or null if the request asks for something else. */
  @Nullable Reply answer(WireRequest request) {
    Matcher path = PATH.matcher(request.rawPath());
    if (!request.method().equals("GET") || !path.matches()) {
      return null;
    }
    if (request.headers().get("Authorization") == null) {
      return Reply.text(401, "Forbidden");
    }
    StoredDomain domain = tenant.domains.find(path.group(1));
    Mail mail = domain == null ? null : tenant.mails.find(domain, path.group(2), clock.instant());
    List<FormField> files = mail == null ? List.of() : mail.files();
    int index = Integer.parseInt(path.group(3));
    if (index >= files.size()) {
      return Reply.of(404, Nodes.object("message", "Attachment not found"));
    }
    String type = files.get(index).contentType();
    return new Reply(
        200, type == null ? "application/octet-stream" : type, files.get(index).content());
  }
}
