package io.mailgunapi;

import io.mailgunapi.paging.Page;
import io.mailgunapi.paging.Pager;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A pager over the calls that a reader makes. Immutable. */
final class CallPager<T> implements Pager<T> {
  private final PageReader<T> reader;
  private final String start;

  CallPager(PageReader<T> reader, String start) {
    this.reader = reader;
    this.start = start;
  }

  @Override
  public Iterator<T> iterator() {
    return new Items<>(new Pages());
  }

  @Override
  public Iterable<Page<T>> pages() {
    return Pages::new;
  }

  @Override
  public CallPage<T> first() {
    return reader.read(begun(), 0, start, null);
  }

  @Override
  public CompletableFuture<Page<T>> firstAsync() {
    return widened(reader.readAsync(begun(), 0, start, null), new CompletableFuture<Page<T>>());
  }

  @Override
  public Pager<T> from(String cursor) {
    return new CallPager<>(reader, reader.position(cursor));
  }

  private Walk begun() {
    Walk walk = new Walk();
    walk.isNew(start, 0);
    return walk;
  }

  /**
   * Hands results on to a future of a wider type, and its end back: cancelling either ends the
   * call.
   */
  static <W extends @Nullable Object, N extends W> CompletableFuture<W> widened(
      CompletableFuture<N> narrow, CompletableFuture<W> wide) {
    narrow.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            wide.completeExceptionally(failure);
          } else {
            wide.complete(value);
          }
        });
    wide.whenComplete(
        (value, failure) -> {
          if (failure != null) {
            narrow.completeExceptionally(failure);
          }
        });
    return wide;
  }

  /** Reads a page only when it is asked for. */
  private final class Pages implements Iterator<Page<T>> {
    private @Nullable CallPage<T> last;
    private @Nullable CallPage<T> upcoming;
    private boolean ended;

    @Override
    public boolean hasNext() {
      if (upcoming == null && !ended) {
        upcoming = last == null ? first() : last.next();
        ended = upcoming == null;
      }
      return upcoming != null;
    }

    @Override
    public Page<T> next() {
      if (!hasNext() || upcoming == null) {
        throw new NoSuchElementException("the walk is over");
      }
      CallPage<T> page = upcoming;
      last = page;
      upcoming = null;
      ended = page.isLast();
      return page;
    }
  }

  private static final class Items<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private @Nullable Iterator<T> items;

    Items(Iterator<Page<T>> pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while ((items == null || !items.hasNext()) && pages.hasNext()) {
        items = pages.next().items().iterator();
      }
      return items != null && items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext() || items == null) {
        throw new NoSuchElementException("the walk is over");
      }
      return items.next();
    }
  }
}
