package io.mailgunapi;

import io.mailgunapi.paging.Page;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A page that has been read. Immutable. */
final class CallPage<T> implements Page<T> {
  private final PageReader<T> reader;
  private final Walk walk;
  private final int index;
  private final String position;
  private final @Nullable String next;
  private final List<T> items;

  CallPage(
      PageReader<T> reader,
      Walk walk,
      int index,
      String position,
      @Nullable String next,
      List<T> items) {
    this.reader = reader;
    this.walk = walk;
    this.index = index;
    this.position = position;
    this.next = next;
    this.items = Collections.unmodifiableList(items);
  }

  @Override
  public List<T> items() {
    return items;
  }

  @Override
  public String cursor() {
    return reader.cursor(position).text();
  }

  @Override
  public @Nullable String nextCursor() {
    return next == null ? null : reader.cursor(next).text();
  }

  boolean isLast() {
    return next == null;
  }

  @Override
  public @Nullable CallPage<T> next() {
    return next == null ? null : reader.read(walk, index + 1, next, this);
  }

  @Override
  public CompletableFuture<@Nullable Page<T>> nextAsync() {
    CompletableFuture<@Nullable Page<T>> future = new CompletableFuture<>();
    if (next == null) {
      future.complete(null);
      return future;
    }
    return CallPager.widened(reader.readAsync(walk, index + 1, next, this), future);
  }

  @Override
  public String toString() {
    return "Page{items=" + items.size() + ", last=" + (next == null) + "}";
  }
}
