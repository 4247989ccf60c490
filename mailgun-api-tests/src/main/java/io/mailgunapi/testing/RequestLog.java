package io.mailgunapi.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requests that a {@link FakeMailgun} received, counted when they were read to their end. Safe
 * for use by several threads.
 *
 * <p>Counts are exact. Of the requests themselves the last 10,000 are kept.
 */
public final class RequestLog {
  private static final int KEPT = 10_000;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private int count;

  RequestLog() {}

  synchronized void add(ReceivedRequest request) {
    count++;
    String operation = request.operation();
    if (operation != null) {
      counts.merge(operation, 1, Integer::sum);
    }
    requests.add(request);
    if (requests.size() > KEPT) {
      requests.remove();
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
    return List.copyOf(requests);
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
    ReceivedRequest last = requests.peekLast();
    if (last == null) {
      throw new IllegalStateException("no request has arrived yet");
    }
    return last;
  }

  /** Forgets what was received. */
  public synchronized void clear() {
    requests.clear();
    counts.clear();
    count = 0;
  }
}
