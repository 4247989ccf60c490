package io.mailgunapi.testing.area;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills a region with data without going through the API. Names are numbered from 1, with leading
 * zeros, so that they sort.
 */
public final class Seeds {
  private final World world;
  private final Tenant tenant;

  Seeds(World world, Tenant tenant) {
    this.world = world;
    this.tenant = tenant;
  }

  /** Adds a domain that may send. */
  public Seeds domain(String name) {
    return locked(() -> tenant.domains.add(name, "active", "pic"));
  }

  /** Adds domains {@code d0001.example.com} and so on that may send. */
  public Seeds domains(int count) {
    return locked(
        () -> {
          for (int i = 1; i <= count; i++) {
            tenant.domains.add("d%04d.example.com".formatted(i), "active", "pic");
          }
        });
  }

  /** Puts {@code bounced00001@example.org} and so on on the bounce list. */
  public Seeds bounces(String domain, int count) {
    return list(domain, count, "bounced", SuppressionKind.BOUNCES);
  }

  /** Puts {@code complained00001@example.org} and so on on the complaint list. */
  public Seeds complaints(String domain, int count) {
    return list(domain, count, "complained", SuppressionKind.COMPLAINTS);
  }

  /** Puts {@code unsubscribed00001@example.org} and so on on the unsubscribe list. */
  public Seeds unsubscribes(String domain, int count) {
    return list(domain, count, "unsubscribed", SuppressionKind.UNSUBSCRIBES);
  }

  private Seeds list(String domain, int count, String name, SuppressionKind kind) {
    return locked(
        () -> {
          var list = kind.list().apply(tenant.suppressions.of(tenant.domains.require(domain)));
          for (int i = 1; i <= count; i++) {
            String address = "%s%05d@example.org".formatted(name, i);
            list.put(address, kind.fromColumns(Map.of("address", address), now()));
          }
        });
  }

  /** Puts {@code tester00001@example.org} and so on on the allowlist. */
  public Seeds allowlist(String domain, int count) {
    return locked(
        () -> {
          var list = tenant.suppressions.of(tenant.domains.require(domain)).allowlist;
          for (int i = 1; i <= count; i++) {
            String address = "tester%05d@example.org".formatted(i);
            list.put(
                address,
                Nodes.object(
                    "type",
                    "address",
                    "value",
                    address,
                    "reason",
                    "",
                    "createdAt",
                    WireTimes.mail(now(), "UTC")));
          }
        });
  }

  /** Adds deliveries to {@code r00001@example.org} and so on, a second apart, the last one now. */
  public Seeds events(String domain, int count) {
    return locked(
        () -> {
          StoredDomain sender = tenant.domains.require(domain);
          EventWriter writer = new EventWriter(tenant.setting);
          for (int i = 1; i <= count; i++) {
            Instant time = now().minusSeconds(count - (long) i);
            String recipient = "r%05d@example.org".formatted(i);
            Mail mail = mail(sender, recipient, time);
            tenant.events.addQuietly(
                new MailEvent(domain, time, true, writer.delivered(mail, recipient, time, 1)));
          }
        });
  }

  private Mail mail(StoredDomain sender, String recipient, Instant time) {
    return new Mail(
        tenant.setting.ids().event(),
        tenant.setting.ids().message(time, sender.name()),
        sender,
        "seed@" + sender.name(),
        recipient,
        List.of(recipient),
        "Seeded",
        List.of(),
        Nodes.object(),
        false,
        time,
        time,
        List.of(),
        null);
  }

  /**
   * Adds metrics: each row counts for a recipient domain of its own, {@code r00001.example.org} and
   * so on. The rows are spread over the hours of the last 30 days, so that a query by hour finds at
   * most 720 moments and a query by recipient domain finds every row.
   */
  public Seeds metrics(String domain, int rows) {
    return locked(
        () -> {
          Instant hour = TimeRange.floor(now(), "hour");
          for (int i = 1; i <= rows; i++) {
            long accepted = 10 + i % 90;
            metric(
                hour.minus(Duration.ofHours(i % 720)),
                Map.of(
                    "domain",
                    domain,
                    "recipient_domain",
                    "r%05d.example.org".formatted(i),
                    "recipient_provider",
                    "Other"),
                Map.of(
                    "accepted_count",
                    accepted,
                    "accepted_outgoing_count",
                    accepted,
                    "delivered_count",
                    accepted - i % 10,
                    "processed_count",
                    accepted,
                    "permanent_failed_count",
                    (long) (i % 10),
                    "failed_count",
                    (long) (i % 10)));
          }
        });
  }

  /**
   * Adds to the metrics.
   *
   * @param time when it happened
   * @param dimensions the values of dimensions such as {@code domain}, {@code tag}, {@code ip}
   * @param counts how much it adds to counts such as {@code delivered_count}
   */
  public Seeds metric(Instant time, Map<String, String> dimensions, Map<String, Long> counts) {
    return locked(
        () -> {
          Map<String, List<String>> values = new TreeMap<>();
          values.put("subaccount", List.of(tenant.setting.accountId()));
          dimensions.forEach((name, value) -> values.put(name, List.of(value)));
          tenant.facts.seed(new Fact(time, values, Map.copyOf(counts)));
        });
  }

  /** Adds mailing lists {@code list0001@lists.example.com} and so on. */
  public Seeds mailingLists(int count) {
    return locked(
        () -> {
          for (int i = 1; i <= count; i++) {
            mailingList("list%04d@lists.example.com".formatted(i), 0);
          }
        });
  }

  /** Adds a mailing list with the members {@code member00001@example.org} and so on. */
  public Seeds mailingList(String address, int members) {
    return locked(
        () -> {
          StoredList list =
              new StoredList(
                  Nodes.object(
                      "address", Suppressions.key(address),
                      "name", "",
                      "description", "",
                      "access_level", "readonly",
                      "reply_preference", "list",
                      "created_at", WireTimes.mail(now(), "-0000")),
                  new TreeMap<>());
          for (int i = 1; i <= members; i++) {
            String member = "member%05d@example.org".formatted(i);
            list.members().put(member, MailingLists.member(member, null, Nodes.object(), true));
          }
          tenant.lists.all.put(Suppressions.key(address), list);
        });
  }

  /** Adds templates {@code template0001} and so on, each with an active version. */
  public Seeds templates(String domain, int count) {
    return locked(
        () -> {
          var all = tenant.templates.of(tenant.domains.require(domain));
          for (int i = 1; i <= count; i++) {
            String name = "template%04d".formatted(i);
            StoredTemplate template =
                new StoredTemplate(
                    Nodes.object(
                        "name",
                        name,
                        "description",
                        "",
                        "id",
                        tenant.setting.ids().uuid(),
                        "createdAt",
                        WireTimes.mail(now(), "UTC"),
                        "createdBy",
                        ""),
                    new TreeMap<>());
            template
                .versions()
                .put(
                    "initial",
                    Nodes.object(
                        "tag", "initial",
                        "template", "Hello {{name}}",
                        "engine", "handlebars",
                        "active", true,
                        "comment", "",
                        "id", tenant.setting.ids().uuid(),
                        "createdAt", WireTimes.mail(now(), "UTC")));
            all.put(name, template);
          }
        });
  }

  /** Adds the result of an inbox placement test. */
  public Seeds inboxPlacement(String resultId) {
    return locked(() -> tenant.testResults.addPlacement(resultId));
  }

  /** Adds the results of a preview test. */
  public Seeds previewTest(String testId) {
    return locked(() -> tenant.testResults.addPreview(testId));
  }

  /** Adds subaccounts {@code Subaccount 0001} and so on. They are the same in both regions. */
  public Seeds subaccounts(int count) {
    return locked(
        () -> {
          for (int i = 1; i <= count; i++) {
            world.subaccounts().add("Subaccount %04d".formatted(i), now());
          }
        });
  }

  private Instant now() {
    return tenant.setting.clock().instant();
  }

  private Seeds locked(Runnable work) {
    synchronized (world) {
      work.run();
    }
    return this;
  }
}
