package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.ApiOperation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which operations are tried, so that what one needs another has made before: making,
 * reading, changing, removing; outer things are made before and removed after inner ones.
 */
final class Schedule {
  /** Operations that others wait for, or that wait for others, unlike the rule. */
  private static final Map<String, Integer> PHASES =
      Map.of("createDomain", -2, "verifyDomain", -1, "createSubaccount", -1, "rotateDkimKey", 3);

  private Schedule() {}

  static List<ApiOperation> order(Collection<ApiOperation> operations) {
    return operations.stream()
        .sorted(
            Comparator.comparingInt(Schedule::phase)
                .thenComparingInt(Schedule::depth)
                .thenComparing(ApiOperation::id))
        .toList();
  }

  private static int phase(ApiOperation operation) {
    Integer exception = PHASES.get(operation.id());
    if (exception != null) {
      return exception;
    }
    return switch (operation.method()) {
      case "POST" -> readsOnly(operation) ? 1 : 0;
      case "GET" -> 1;
      case "DELETE" -> 4;
      default -> 2;
    };
  }

  private static int depth(ApiOperation operation) {
    String[] segments = operation.path().split("/", -1);
    if (!operation.method().equals("DELETE")) {
      return segments.length;
    }
    boolean wholeDomain = operation.id().equals("deleteDomain");
    boolean item = operation.path().endsWith("}");
    return wholeDomain ? 0 : -2 * segments.length - (item ? 1 : 0);
  }

  /** Whether trying the operation changes nothing on the server. */
  static boolean readsOnly(ApiOperation operation) {
    return operation.method().equals("GET")
        || (operation.method().equals("POST")
            && operation.source().path("x-mailgun-safe").asBoolean(false));
  }
}
