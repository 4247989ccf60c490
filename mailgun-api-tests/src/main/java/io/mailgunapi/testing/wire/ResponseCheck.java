package io.mailgunapi.testing.wire;

import com.networknt.schema.Error;
import io.mailgunapi.testing.wire.Violation.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares an answer with the description. Safe for use by several threads. */
public final class ResponseCheck {
  private final SpecDocument document;

  /** Checks against this document. */
  public ResponseCheck(SpecDocument document) {
    this.document = document;
  }

  /**
   * Everything that is wrong with an answer, empty if it fits.
   *
   * @param contentType the header's value, empty if there is none
   */
  public List<Violation> check(
      ApiOperation operation, int status, String contentType, byte[] body) {
    JsonNode responses = operation.source().path("responses");
    JsonNode response = responses.path(Integer.toString(status));
    if (response.isMissingNode()) {
      response = status >= 400 ? responses.path("default") : response;
    }
    if (response.isMissingNode()) {
      return List.of(
          new Violation(
              Kind.STATUS,
              "status",
              "status",
              operation.id() + " does not describe this status",
              Integer.toString(status)));
    }
    JsonNode content = document.resolve(response).path("content");
    if (content.isMissingNode() || content.isEmpty()) {
      return List.of();
    }
    return checkContent(operation, content, contentType, body);
  }

  private List<Violation> checkContent(
      ApiOperation operation, JsonNode content, String contentType, byte[] body) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    JsonNode media = content.path(type);
    if (type.equals("text/plain") && media.isMissingNode()) {
      // Mailgun labels some JSON as text.
      media = content.path("application/json");
      type = "application/json";
    }
    if (media.isMissingNode()) {
      return List.of(
          new Violation(
              Kind.CONTENT_TYPE,
              "body",
              "Content-Type",
              operation.id() + " does not describe this content type",
              contentType));
    }
    JsonNode value;
    if (type.equals("text/plain")) {
      value = JsonNodeFactory.instance.stringNode(new String(body, StandardCharsets.UTF_8));
    } else {
      try {
        value = JsonMapper.shared().readTree(body);
      } catch (JacksonException e) {
        return List.of(
            new Violation(
                Kind.MALFORMED, "body", "body", "is not JSON: " + e.getOriginalMessage(), null));
      }
    }
    List<Violation> violations = new ArrayList<>();
    for (Error error : document.validate(media.path("schema"), value)) {
      violations.add(
          new Violation(
              Kind.INVALID,
              "body",
              error.getInstanceLocation().toString(),
              error.getMessage(),
              null));
    }
    return violations;
  }
}
