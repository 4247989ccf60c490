package io.mailgunapi.testing.area;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** A part of a list, for listings that count what they skip. */
final class Slice {
  private Slice() {}

  static <T> List<T> of(List<T> all, long skip, int limit) {
    int from = (int) Math.min(skip, all.size());
    return all.subList(from, (int) Math.min((long) from + limit, all.size()));
  }

  /** The part that {@code skip} and {@code limit} of a query name. */
  static ArrayNode ofQuery(Call call, List<?> all, int defaultLimit) {
    return Nodes.array(of(all, call.queryInt("skip", 0), call.queryInt("limit", defaultLimit)));
  }
}
