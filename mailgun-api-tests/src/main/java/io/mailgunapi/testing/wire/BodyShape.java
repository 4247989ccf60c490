package io.mailgunapi.testing.wire;

import tools.jackson.databind.JsonNode;

/**
 * One content type of a request body.
 *
 * @param contentType the content type, without parameters
 * @param schema the schema of the body, references included
 * @param encoding how single form fields are written, a missing node if nothing is said
 */
public record BodyShape(String contentType, JsonNode schema, JsonNode encoding) {

  /** Whether the body is a form. */
  public boolean form() {
    return !contentType.equals("application/json");
  }
}
