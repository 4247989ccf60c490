package io.mailgunapi.testing.area;

import java.util.HashMap;
import java.util.Map;

/** The handlers of one account in one region, by operation id. */
final class Handlers {
  private final Map<String, Handler> byId = new HashMap<>();

  /**
   * Names the handler of an operation.
   *
   * @throws IllegalStateException if the operation has one already
   */
  Handlers on(String operationId, Handler handler) {
    if (byId.put(operationId, handler) != null) {
      throw new IllegalStateException(operationId + " has two handlers");
    }
    return this;
  }

  Handler of(String operationId) {
    Handler handler = byId.get(operationId);
    if (handler == null) {
      throw new IllegalStateException(
          operationId + " has no handler: register one with the area of its tag");
    }
    return handler;
  }

  boolean has(String operationId) {
    return byId.containsKey(operationId);
  }
}
