package io.mailgunapi.codegen.tidy;

/** Words for the places of an operation where a schema may stand. */
final class ContextNames {

  private ContextNames() {}

  /** What a status says. */
  static String reason(String status) {
    return switch (status) {
      case "200" -> "";
      case "201" -> "Created";
      case "202" -> "Accepted";
      case "400" -> "BadRequest";
      case "401" -> "Unauthorized";
      case "402" -> "PaymentRequired";
      case "403" -> "Forbidden";
      case "404" -> "NotFound";
      case "409" -> "Conflict";
      case "410" -> "Gone";
      case "413" -> "TooLarge";
      case "422" -> "Unprocessable";
      case "429" -> "TooManyRequests";
      default ->
          status.startsWith("2") ? "Other" : status.startsWith("5") ? "ServerError" : "Error";
    };
  }

  /** How a content type is called in a name. */
  static String form(String contentType) {
    return switch (contentType) {
      case ContentTypes.JSON -> "Json";
      case ContentTypes.MULTIPART -> "Multipart";
      case ContentTypes.URLENCODED -> "Form";
      default -> Names.upperCamel(contentType.replaceFirst(".*/", ""));
    };
  }

  /** A schema's name without the word that says what it is used for. */
  static String base(String schema) {
    String base = schema.replaceFirst("(Response|Request)$", "");
    return base.isEmpty() ? schema : base;
  }
}
