package io.mailgunapi.quickstart;

import io.mailgunapi.Mailgun;
import io.mailgunapi.Region;
import io.mailgunapi.form.FilePart;
import io.mailgunapi.model.AlertChannel;
import io.mailgunapi.model.AlertMetric;
import io.mailgunapi.model.MetricDimensionName;
import io.mailgunapi.model.MetricName;
import io.mailgunapi.model.MetricsQuery;
import io.mailgunapi.model.NewAllowlistEntry;
import io.mailgunapi.model.Resolution;
import io.mailgunapi.model.SendAlert;
import io.mailgunapi.model.SendAlertRequest;
import io.mailgunapi.model.SendMessageRequest;
import io.mailgunapi.model.SendMessageResponse;
import io.mailgunapi.model.StatsEvent;
import io.mailgunapi.model.ThresholdComparator;
import io.mailgunapi.model.ThresholdDimension;
import io.mailgunapi.model.UpdateOpenTrackingRequest;
import io.mailgunapi.testing.FakeMailgun;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes and reads through every part of the client, and prints what came of it. */
final class EmbeddedTour {
  private static final String DOMAIN = "mg.example.com";
  private static final int BOUNCES = 1_000;
  private static final int METRIC_ROWS = 3_000;

  private final FakeMailgun fake;
  private final Mailgun mailgun;
  private final PrintStream out;

  EmbeddedTour(FakeMailgun fake, Mailgun mailgun, PrintStream out) {
    this.fake = fake;
    this.mailgun = mailgun;
    this.out = out;
  }

  void run() {
    fake.seed().bounces(DOMAIN, BOUNCES).metrics(DOMAIN, METRIC_ROWS);
    page();
    send();
    track();
    allow();
    alert();
    warn();
    switchRegion();
  }

  private void send() {
    SendMessageRequest request =
        SendMessageRequest.builder()
            .from("Shop <shop@mg.example.com>")
            .to("customer@example.org")
            .subject("Your invoice")
            .text("Thank you for your order.")
            .attachment(
                FilePart.of("invoice.txt", "Total: 12 EUR".getBytes(StandardCharsets.UTF_8)))
            .build();
    SendMessageResponse sent = mailgun.execute(mailgun.messages().sendMessage(DOMAIN, request));
    out.printf("Message       %s %s%n", sent.message(), sent.id());
  }

  private void track() {
    boolean before = opensTracked();
    mailgun.execute(
        mailgun
            .domainTracking()
            .updateOpenTracking(
                DOMAIN, UpdateOpenTrackingRequest.builder().active(!before).build()));
    out.printf("Tracking      opens were %s, are %s%n", onOff(before), onOff(opensTracked()));
  }

  private boolean opensTracked() {
    return mailgun
        .execute(mailgun.domainTracking().getTrackingSettings(DOMAIN))
        .tracking()
        .open()
        .active();
  }

  private static String onOff(boolean on) {
    return on ? "on" : "off";
  }

  private void page() {
    long bounces = mailgun.paginate(mailgun.bounces().listBounces(DOMAIN)).stream().count();
    out.printf("Bounces       %,d, over several pages%n", bounces);
    MetricsQuery query =
        MetricsQuery.builder()
            .duration("31d")
            .resolution(Resolution.HOUR)
            .dimensions(MetricDimensionName.TIME, MetricDimensionName.RECIPIENT_DOMAIN)
            .metrics(MetricName.DELIVERED_COUNT)
            .build();
    long rows = mailgun.paginate(mailgun.metrics().queryMetrics(query)).stream().count();
    out.printf("Metrics       %,d rows, 1,500 a page%n", rows);
  }

  private void allow() {
    String address = "test@example.org";
    NewAllowlistEntry entry = NewAllowlistEntry.builder().address(address).build();
    out.printf(
        "Allowlist     %s%n",
        mailgun.execute(mailgun.allowlist().createAllowlistEntry(DOMAIN, entry)).message());
    out.printf(
        "              %s%n",
        mailgun.execute(mailgun.allowlist().deleteAllowlistEntry(DOMAIN, address)).message());
  }

  private void alert() {
    SendAlertRequest request =
        SendAlertRequest.builder()
            .name("many bounces")
            .metric(AlertMetric.HARD_BOUNCE_RATE)
            .comparator(ThresholdComparator.GREATER)
            .limit(".05")
            .dimension(ThresholdDimension.DOMAIN)
            .alertChannels(AlertChannel.EMAIL)
            .build();
    SendAlert created = mailgun.execute(mailgun.alerts().createSendAlert(request));
    out.printf("Alert         \"%s\" created%n", created.name());
    out.printf(
        "              %s%n",
        mailgun.execute(mailgun.alerts().deleteSendAlert(created.name())).message());
  }

  @SuppressWarnings("deprecation") // That is the point.
  private void warn() {
    try (Mailgun listening =
        Mailgun.builder()
            .baseUrl(fake.baseUrl())
            .apiKey("key-quickstart")
            .deprecationListener(notice -> out.printf("Deprecated    %s%n", notice.message()))
            .build()) {
      listening.execute(listening.stats().getDomainStats(DOMAIN, List.of(StatsEvent.ACCEPTED)));
    }
  }

  private void switchRegion() {
    try (Mailgun us =
        Mailgun.builder()
            .baseUrl(Region.US, fake.baseUrl())
            .baseUrl(Region.EU, fake.euBaseUrl())
            .apiKey("key-quickstart")
            .build()) {
      Mailgun eu = us.withRegion(Region.EU);
      out.printf("Region        US has %s%n", domains(us));
      out.printf("              EU has %s%n", domains(eu));
    }
  }

  private static List<String> domains(Mailgun mailgun) {
    return mailgun.paginate(mailgun.domains().listDomains()).stream()
        .map(domain -> domain.name())
        .toList();
  }
}
