package io.mailgunapi.quickstart;

import io.mailgunapi.Mailgun;
import io.mailgunapi.model.Domain;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.Resolution;
import io.mailgunapi.model.TrackingSettings;
import io.mailgunapi.paging.Page;
import java.io.PrintStream;

/** Reads from a real account. Changes nothing, sends nothing. */
final class LiveTour {
  private final Mailgun mailgun;
  private final String domain;
  private final PrintStream out;

  LiveTour(Mailgun mailgun, String domain, PrintStream out) {
    this.mailgun = mailgun;
    this.domain = domain;
    this.out = out;
  }

  void run() {
    Domain details = mailgun.execute(mailgun.domains().getDomain(domain)).domain();
    out.printf("Domain        %s is %s%n", details.name(), details.state());
    TrackingSettings tracking =
        mailgun.execute(mailgun.domainTracking().getTrackingSettings(domain)).tracking();
    out.printf(
        "Tracking      opens %s, clicks %s%n", tracking.open().active(), tracking.click().active());
    Page<?> bounces = mailgun.paginate(mailgun.bounces().listBounces(domain)).first();
    out.printf("Bounces       %d on the first page%n", bounces.items().size());
    MetricsQuery lastWeek =
        MetricsQuery.builder()
            .duration("7d")
            .resolution(Resolution.DAY)
            .dimensions(MetricDimensionName.TIME)
            .metrics(MetricName.DELIVERED_COUNT)
            .build();
    long days = mailgun.paginate(mailgun.metrics().queryMetrics(lastWeek)).stream().count();
    out.printf("Metrics       %d rows for the last seven days%n", days);
  }
}
