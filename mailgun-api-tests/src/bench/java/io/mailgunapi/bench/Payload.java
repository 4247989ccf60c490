package io.mailgunapi.bench;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.mailgun.model.domains.SingleDomainResponse;
import com.mailgun.model.events.EventsResponse;
import com.mailgun.model.logs.LogsResponse;
import com.mailgun.model.message.MessageResponse;
import com.mailgun.model.metrics.AccountMetrics;
import com.mailgun.model.metrics.MetricsResponse;
import io.mailgunapi.model.DomainDetails;
import io.mailgunapi.model.EventPage;
import io.mailgunapi.model.LogPage;
import io.mailgunapi.model.MetricsPage;
import io.mailgunapi.model.SendMessageResponse;
import java.util.function.Supplier;

/** The answers, and the class that each contender decodes them to. */
public enum Payload {
  /** The answer to a send. */
  SENT(Pages::sent, SendMessageResponse.class, type(MessageResponse.class)),
  /** A domain. */
  DOMAIN(Pages::domain, DomainDetails.class, type(SingleDomainResponse.class)),
  /** 300 events. */
  EVENTS(Pages::events, EventPage.class, type(EventsResponse.class)),
  /** 300 log records. */
  LOGS(Pages::logs, LogPage.class, type(LogsResponse.class)),
  /** 1,500 rows of metrics. */
  METRICS(
      Pages::metrics,
      MetricsPage.class,
      TypeFactory.defaultInstance()
          .constructParametricType(MetricsResponse.class, AccountMetrics.class));

  private final Supplier<byte[]> json;
  final Class<?> ours;
  final JavaType official;

  Payload(Supplier<byte[]> json, Class<?> ours, JavaType official) {
    this.json = json;
    this.ours = ours;
    this.official = official;
  }

  /** Made anew each time. */
  byte[] json() {
    return json.get();
  }

  private static JavaType type(Class<?> type) {
    return TypeFactory.defaultInstance().constructType(type);
  }
}
