package io.mailgunapi.contract;

import io.mailgunapi.testing.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes over the wire while one call is made. An answer that comes after the call has ended
 * changes this recording at most, never that of the next call. Safe for use by several threads.
 */
final class Recording {
  private static final NoAnswer GIVEN_UP =
      new NoAnswer(NoAnswer.Kind.BROKEN, "none had come when the client gave up");

  private final List<Exchange> exchanges = new ArrayList<>();

  /** Notes a request before it is passed on, and tells its place. */
  synchronized int arrived(WireRequest request) {
    exchanges.add(Exchange.unanswered(request, GIVEN_UP));
    return exchanges.size() - 1;
  }

  synchronized void ended(int place, Exchange exchange) {
    exchanges.set(place, exchange);
  }

  /** What is known by now, in the order in which the requests came. */
  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
