package io.mailgunapi.testing.area;

import io.mailgunapi.testing.area.PageCursor.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing that is sorted by a unique key.
 *
 * <p>The page behind the last one is empty and keeps the pivot, so that a client which polls it
 * sees what was added meanwhile.
 *
 * @param items the values, in the order of their keys
 * @param before the pivot of the page before this one
 * @param after the pivot of the page behind this one
 */
record Page<T>(List<T> items, @Nullable String before, @Nullable String after) {

  static <T> Page<T> of(NavigableMap<String, T> all, PageCursor cursor, int limit) {
    String pivot = cursor.pivot();
    NavigableMap<String, T> part = all;
    boolean backwards = cursor.direction() == Direction.LAST;
    if (cursor.direction() == Direction.NEXT && pivot != null) {
      part = all.tailMap(pivot, false);
    } else if (cursor.direction() == Direction.PREVIOUS && pivot != null) {
      part = all.headMap(pivot, false);
      backwards = true;
    }
    List<Map.Entry<String, T>> entries = new ArrayList<>();
    for (Map.Entry<String, T> entry : (backwards ? part.descendingMap() : part).entrySet()) {
      if (entries.size() == limit) {
        break;
      }
      entries.add(entry);
    }
    if (backwards) {
      Collections.reverse(entries);
    }
    List<T> items = entries.stream().map(Map.Entry::getValue).toList();
    if (entries.isEmpty()) {
      return new Page<>(items, pivot, pivot);
    }
    return new Page<>(items, entries.get(0).getKey(), entries.get(entries.size() - 1).getKey());
  }
}
