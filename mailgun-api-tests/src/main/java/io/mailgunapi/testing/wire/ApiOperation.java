package io.mailgunapi.testing.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the description.
 *
 * @param id the operationId, such as {@code listBounces}
 * @param tag the area that it belongs to
 * @param method the HTTP method in capitals
 * @param path the path with its parameters in braces
 * @param parameters every parameter, those of the path item included
 * @param bodyRequired whether a request without a body is wrong
 * @param bodies the request bodies by content type, in the order of the description
 * @param source the operation as the description has it
 */
public record ApiOperation(
    String id,
    String tag,
    String method,
    String path,
    List<ApiParameter> parameters,
    boolean bodyRequired,
    Map<String, BodyShape> bodies,
    JsonNode source) {

  /** Copies the collections. */
  public ApiOperation {
    parameters = List.copyOf(parameters);
    bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
  }

  /** The parameters that stand in one place: {@code path}, {@code query} or {@code header}. */
  public List<ApiParameter> parametersIn(String place) {
    return parameters.stream().filter(parameter -> parameter.in().equals(place)).toList();
  }

  /** The path parameter that names the sending domain, if there is one. */
  public Optional<String> domainParameter() {
    return parametersIn("path").stream()
        .filter(ApiParameter::domain)
        .map(ApiParameter::name)
        .findFirst();
  }

  /** How the listing is walked, as {@code x-mailgun-pagination} says; a missing node otherwise. */
  public JsonNode pagination() {
    return source.path("x-mailgun-pagination");
  }

  /** Whether the links of this listing carry a {@code page} value, described or not. */
  boolean pagedByLinks() {
    return pagination().path("style").asString("").equals("links");
  }

  @Override
  public String toString() {
    return method + " " + path + " (" + id + ")";
  }
}
