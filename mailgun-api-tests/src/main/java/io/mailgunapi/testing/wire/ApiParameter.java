package io.mailgunapi.testing.wire;

import tools.jackson.databind.JsonNode;

/**
 * One parameter of an operation.
 *
 * @param name the name on the wire
 * @param in {@code path}, {@code query} or {@code header}
 * @param required whether a request without it is wrong
 * @param domain whether it names the sending domain
 * @param schema the schema of its value, references included
 */
public record ApiParameter(
    String name, String in, boolean required, boolean domain, JsonNode schema) {}
