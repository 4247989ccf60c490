package io.mailgunapi.paging;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A walk over all items of a listing. Pages are asked for when they are needed and not before;
 * stopping early costs no further request. Each iterator begins anew.
 *
 * <pre>{@code
 * for (Bounce bounce : mailgun.paginate(mailgun.bounces().listBounces("mg.example.com"))) {
 *   System.out.println(bounce.address());
 * }
 * }</pre>
 *
 * <p>A pager is immutable and safe for use by several threads; its iterators and streams are not.
 * Every method that reads a page throws what {@code execute} throws, and {@link
 * io.mailgunapi.error.PagingException} where the server sends the walk in circles.
 *
 * @param <T> the type of the items
 */
public interface Pager<T> extends Iterable<T> {
  /**
   * The items one by one, in the order of the answers. Only one page at a time is held in memory.
   */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** The pages one by one; the last may be empty. */
  Iterable<Page<T>> pages();

  /** Reads the first page. */
  Page<T> first();

  /** Reads the first page without waiting for it. Cancelling the future cancels the call. */
  CompletableFuture<Page<T>> firstAsync();

  /**
   * The same walk from the page that a cursor marks, which may come from another process.
   *
   * @param cursor text from {@link Page#cursor()} or {@link Page#nextCursor()}
   * @throws IllegalArgumentException if the text is no cursor, or one of another operation or other
   *     filters
   */
  Pager<T> from(String cursor);
}
