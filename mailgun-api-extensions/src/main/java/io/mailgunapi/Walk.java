package io.mailgunapi;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The positions that one walk has come by. Safe for use by several threads. */
final class Walk {
  private final ConcurrentMap<String, Integer> indexes = new ConcurrentHashMap<>();

  /**
   * Whether the position was not met at another place of the walk; the same page may be read again.
   */
  boolean isNew(String position, int index) {
    Integer known = indexes.putIfAbsent(position, index);
    return known == null || known == index;
  }
}
