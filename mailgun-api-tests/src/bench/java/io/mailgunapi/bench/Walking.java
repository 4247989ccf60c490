package io.mailgunapi.bench;

import com.mailgun.model.events.EventItem;
import com.mailgun.model.events.EventsResponse;
import io.mailgunapi.model.Event;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** Walks 100,000 events, 300 a page. */
public class Walking {
  static final int ITEMS = 100_000;
  private static final String DOMAIN = Target.walkDomain(ITEMS);

  /** Our client: a loop over its pager. */
  @Benchmark
  public long ours(Ours ours) {
    long items = 0;
    for (Event event : ours.mailgun.paginate(ours.mailgun.events().listEvents(DOMAIN))) {
      items += event.id().isEmpty() ? 0 : 1;
    }
    return all(items);
  }

  /** The official SDK: the id of the next page is cut out of the link by hand. */
  @Benchmark
  public long official(Official official) {
    long items = 0;
    EventsResponse page = official.events.getAllEvents(DOMAIN);
    while (!page.getItems().isEmpty()) {
      for (EventItem event : page.getItems()) {
        items += event.getId().isEmpty() ? 0 : 1;
      }
      String next = page.getPaging().getNext();
      page = official.events.getEvents(DOMAIN, next.substring(next.lastIndexOf('/') + 1));
    }
    return all(items);
  }

  /** Bare OkHttp, which decodes nothing and knows the number of pages. */
  @Benchmark
  public long floor(Bare bare) throws IOException {
    long bytes = 0;
    for (int page = 0; page * Pages.EVENTS < ITEMS; page++) {
      bytes += bare.bytes(bare.get("/v3/" + DOMAIN + "/events/" + page)).length;
    }
    return bytes;
  }

  private static long all(long items) {
    if (items != ITEMS) {
      throw new IllegalStateException(items + " items instead of " + ITEMS);
    }
    return items;
  }
}
