package io.mailgunapi.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requests that a {@link FakeMailgun} received, counted when they were read to their end. Safe
 * for use by several threads.
 *
 * <p>Counts are exact. Of the requests themselves the last 10,000 are kept, and of their bodies,
 * with the form fields that were read from them, the last 64 MiB; the last request has its body
 * whatever the size. Older ones say so: see {@link ReceivedRequest#bodyDropped}.
 */
public final class RequestLog {
  private static final int KEPT = 10_000;
  private static final long KEPT_BYTES = 64L << 20;

  private final int kept;
  private final long keptBytes;
  private final Deque<ReceivedRequest> bare = new ArrayDeque<>();
  private final Deque<ReceivedRequest> whole = new ArrayDeque<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int count;
  private long bytes;

  RequestLog() {
    this(KEPT, KEPT_BYTES);
  }

  /**
   * A log with limits of its own.
   *
   * @param kept how many requests it holds at most
   * @param keptBytes how many bytes of bodies it holds at most, the last request's apart
   */
  RequestLog(int kept, long keptBytes) {
    this.kept = kept;
    this.keptBytes = keptBytes;
  }

  synchronized void add(ReceivedRequest request) {
    count++;
    String operation = request.operation();
    if (operation != null) {
      counts.merge(operation, 1, Integer::sum);
    }
    whole.add(request);
    bytes += request.bodyBytes();
    while (bytes > keptBytes && whole.size() > 1) {
      ReceivedRequest oldest = whole.remove();
      bytes -= oldest.bodyBytes();
      bare.add(oldest.withoutBody());
    }
    if (bare.size() + whole.size() > kept) {
      forgetOldest();
    }
  }

  private void forgetOldest() {
    if (bare.isEmpty()) {
      bytes -= whole.remove().bodyBytes();
    } else {
      bare.remove();
    }
  }

  /** How many requests there were. */
  public synchronized int count() {
    return count;
  }

  /** How many requests there were for an operation, such as {@code sendMessage}. */
  public synchronized int count(String operation) {
    return counts.getOrDefault(operation, 0);
  }

  /** The requests, oldest first. */
  public synchronized List<ReceivedRequest> all() {
    List<ReceivedRequest> all = new ArrayList<>(bare);
    all.addAll(whole);
    return List.copyOf(all);
  }

  /** The requests for an operation, oldest first. */
  public List<ReceivedRequest> of(String operation) {
    return all().stream().filter(request -> operation.equals(request.operation())).toList();
  }

  /**
   * The last request.
   *
   * @throws IllegalStateException if there was none
   */
  public synchronized ReceivedRequest last() {
    ReceivedRequest last = whole.peekLast();
    if (last == null) {
      throw new IllegalStateException("no request has arrived yet");
    }
    return last;
  }

  /** Forgets what was received. */
  public synchronized void clear() {
    bare.clear();
    whole.clear();
    counts.clear();
    count = 0;
    bytes = 0;
  }
}
