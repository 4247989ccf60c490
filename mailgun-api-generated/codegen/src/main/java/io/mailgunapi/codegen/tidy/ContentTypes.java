package io.mailgunapi.codegen.tidy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Content types as they are meant. */
final class ContentTypes {

  static final String JSON = "application/json";
  static final String MULTIPART = "multipart/form-data";
  static final String URLENCODED = "application/x-www-form-urlencoded";

  private ContentTypes() {}

  /** The content type in lower case and without what stands behind a semicolon. */
  static String plain(String contentType) {
    String plain = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "*/*", "application/*", "text/json" -> JSON;
      case "application/form-data", "multipart/*", "form-data" -> MULTIPART;
      case "application/form-urlencoded", "application/x-www-form-url-encoded" -> URLENCODED;
      case "" -> "none";
      default -> plain;
    };
  }

  /** Content without a schema is there all the same, and may be anything. */
  static void describe(JsonNode media) {
    if (media instanceof ObjectNode object && !object.has("schema")) {
      object.putObject("schema");
    }
  }

  static boolean isForm(String contentType) {
    return contentType.equals(MULTIPART) || contentType.equals(URLENCODED);
  }
}
