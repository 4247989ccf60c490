package io.mailgunapi.bench;

import com.mailgun.api.v1.MailgunAccountMetricsApi;
import com.mailgun.api.v1.MailgunLogsApi;
import com.mailgun.api.v3.MailgunEventsApi;
import com.mailgun.api.v3.MailgunMessagesApi;
import com.mailgun.api.v4.MailgunDomainsApi;
import com.mailgun.client.MailgunClient;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The official SDK as its README sets it up. */
@State(Scope.Benchmark)
public class Official {
  MailgunMessagesApi messages;
  MailgunDomainsApi domains;
  MailgunEventsApi events;
  MailgunLogsApi logs;
  MailgunAccountMetricsApi metrics;
  private MailgunMessagesApi asyncMessages;

  /** Makes the interfaces. */
  @Setup(Level.Trial)
  public void open() {
    messages = api(MailgunMessagesApi.class);
    domains = api(MailgunDomainsApi.class);
    events = api(MailgunEventsApi.class);
    logs = api(MailgunLogsApi.class);
    metrics = api(MailgunAccountMetricsApi.class);
  }

  /** Made when it is asked for, since its thread is not a daemon. */
  synchronized MailgunMessagesApi asyncMessages() {
    if (asyncMessages == null) {
      asyncMessages =
          MailgunClient.config(Target.url() + "/", Target.KEY)
              .createAsyncApi(MailgunMessagesApi.class);
    }
    return asyncMessages;
  }

  private static <T extends com.mailgun.api.MailgunApi> T api(Class<T> type) {
    return MailgunClient.config(Target.url() + "/", Target.KEY).createApi(type);
  }
}
