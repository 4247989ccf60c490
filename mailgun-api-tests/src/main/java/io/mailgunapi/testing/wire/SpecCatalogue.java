package io.mailgunapi.testing.wire;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The operations of a description, and which of them a request means. */
public final class SpecCatalogue {
  private final Map<String, ApiOperation> byId;
  private final Map<PathPattern, Map<String, ApiOperation>> byPath = new TreeMap<>();

  /**
   * Reads the operations of a description.
   *
   * @throws IllegalArgumentException if two operations have the same id
   */
  public SpecCatalogue(SpecDocument document) {
    Map<String, ApiOperation> operations = new LinkedHashMap<>();
    for (ApiOperation operation : new OperationReader(document).operations()) {
      if (operations.put(operation.id(), operation) != null) {
        throw new IllegalArgumentException(
            "two operations have the id " + operation.id() + ": give each its own");
      }
      byPath
          .computeIfAbsent(PathPattern.of(operation.path()), path -> new TreeMap<>())
          .put(operation.method(), operation);
    }
    byId = Collections.unmodifiableMap(operations);
  }

  /** All operations, in the order of the description. */
  public Collection<ApiOperation> operations() {
    return byId.values();
  }

  /**
   * The operation with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ApiOperation operation(String id) {
    ApiOperation operation = byId.get(id);
    if (operation == null) {
      throw new IllegalArgumentException(
          "there is no operation " + id + ": use an operationId of the description");
    }
    return operation;
  }

  /**
   * The operation that a request means.
   *
   * @throws MalformedRequestException if a value of the path is not percent-encoded
   */
  public Optional<RouteMatch> match(String method, String rawPath) {
    List<String> segments = PathPattern.split(rawPath);
    for (Map.Entry<PathPattern, Map<String, ApiOperation>> entry : byPath.entrySet()) {
      ApiOperation operation = entry.getValue().get(method);
      if (operation == null) {
        continue;
      }
      Optional<Map<String, String>> values = entry.getKey().match(segments);
      if (values.isPresent()) {
        return Optional.of(new RouteMatch(operation, values.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether some operation has this path, whatever its method. */
  public boolean knowsPath(String rawPath) {
    List<String> segments = PathPattern.split(rawPath);
    return byPath.keySet().stream().anyMatch(pattern -> pattern.match(segments).isPresent());
  }

  /**
   * An operation and the path's values for it.
   *
   * @param operation the operation
   * @param pathValues the decoded values by parameter name
   */
  public record RouteMatch(ApiOperation operation, Map<String, String> pathValues) {}
}
