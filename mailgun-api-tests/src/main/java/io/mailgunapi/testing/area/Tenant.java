package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;

/** Everything that one account has in one region. */
final class Tenant {
  final Setting setting;
  final DomainStore domains;
  final PerDomain<Suppressions> suppressions = new PerDomain<>(Suppressions::new);
  final EventStore events;
  final MailStore mails;
  final MailingLists lists = new MailingLists();
  final Templates templates = new Templates();
  final TagStore tags = new TagStore();
  final Facts facts;
  final Sending sending;
  final Webhooks webhooks = new Webhooks();
  final RouteArea routes;
  final Inbox inbox;
  final TestResultArea testResults;
  final Handlers handlers = new Handlers();

  private final Account account;

  Tenant(Setting setting, Account account, World world) {
    this.setting = setting;
    this.account = account;
    this.routes = new RouteArea(setting);
    this.testResults = new TestResultArea(setting);
    this.domains = new DomainStore(setting, world.domainNames, world::anyDomain);
    this.facts = new Facts(this::events, setting.accountId());
    // What is forgotten still counts in the metrics.
    this.events =
        new EventStore(world.history(), event -> facts.seed(Fact.of(event, setting.accountId())));
    this.mails = new MailStore(world.history());
    this.sending = new Sending(setting, mails, events, suppressions, world.recipients());
    events.listen(this::count);
    WebhookNotices notices =
        new WebhookNotices(
            setting,
            domains,
            webhooks,
            world.courier(),
            () -> account.signingKey,
            () -> world.parentKey(account));
    events.listen(notices::send);
    this.inbox = new Inbox(this, world.courier(), notices);
    areas(world).forEach(area -> area.register(handlers));
  }

  private EventStore events() {
    return events;
  }

  private List<Area> areas(World world) {
    BounceFacts bounces = new BounceFacts(events, setting);
    ThresholdArea alerts = new ThresholdArea(setting, "SendAlert", "alertName", "Alert");
    ThresholdArea limits = new ThresholdArea(setting, "Limit", "limitName", "Limit");
    List<Area> areas = new ArrayList<>();
    areas.add(new DomainArea(domains, call -> world.domainsOfSubaccounts(this)));
    areas.add(new TrackingArea(domains));
    areas.add(new DomainKeyArea(domains, setting));
    areas.add(new SuppressionArea(domains, suppressions, SuppressionKind.BOUNCES));
    areas.add(new SuppressionArea(domains, suppressions, SuppressionKind.COMPLAINTS));
    areas.add(new SuppressionArea(domains, suppressions, SuppressionKind.UNSUBSCRIBES));
    areas.add(new AllowlistArea(domains, suppressions));
    areas.add(
        new MessageArea(
            domains,
            mails,
            new Compose(setting, lists::subscribed, templates),
            sending,
            new EventWriter(setting),
            () ->
                world.subaccounts().maySend(account.id)
                    && account.mayStillSend(setting.clock().instant())));
    areas.add(new EventArea(domains, events));
    areas.add(new LogArea(all -> world.withSubaccounts(this, all).map(each -> each.events)));
    areas.add(
        new MetricArea(
            all -> world.withSubaccounts(this, all).flatMap(each -> each.facts.all()),
            world::accountName));
    areas.add(new StatsArea(domains, facts));
    areas.add(new TagArea(tags, facts, setting));
    areas.add(new DomainTagArea(domains, tags, facts));
    areas.add(new TemplateArea(domains, templates, setting));
    areas.add(new TemplateVersionArea(domains, templates, setting));
    areas.add(new MailingListArea(lists));
    areas.add(new ListMemberArea(lists, setting));
    areas.add(alerts);
    areas.add(limits);
    areas.add(new ThresholdHitArea(setting, facts, alerts, limits));
    areas.add(routes);
    areas.add(new DomainWebhookArea(domains, webhooks));
    areas.add(new AccountWebhookArea(webhooks, setting.ids()));
    areas.add(new CredentialArea(domains, setting));
    areas.add(testResults);
    areas.add(new ValidationArea(world.recipients()));
    areas.add(new BounceMetricArea(bounces));
    areas.add(new BounceClassificationArea(domains, bounces, setting));
    areas.addAll(ipAreas(world));
    areas.addAll(accountAreas(world));
    return areas;
  }

  private List<Area> ipAreas(World world) {
    Ips ips = new Ips(setting.region());
    IpPools pools = new IpPools(ips);
    DynamicPools dynamic = new DynamicPools(setting);
    return List.of(
        new IpArea(domains, ips, pools, setting, world.subaccounts()),
        new IpPoolArea(domains, ips, pools, setting, world.subaccounts()),
        new WarmupArea(ips),
        new DynamicPoolArea(dynamic, ips, setting),
        new DynamicPoolDomainArea(domains, dynamic, ips, pools, setting));
  }

  private List<Area> accountAreas(World world) {
    return List.of(
        new AccountArea(account, setting.ids()),
        new MonthlyLimitArea(account),
        new SubaccountArea(world.subaccounts()),
        new KeyArea(world.keys(), setting),
        new IpAllowlistArea(account),
        new UserArea(account, setting.ids()));
  }

  private void count(MailEvent event) {
    StoredDomain domain = domains.find(event.domain());
    boolean sent = event.type().equals("accepted") && event.text("method").equals("HTTP");
    if (domain == null || !sent) {
      return;
    }
    account.countSent(event.time());
    event.tags().forEach(tag -> tags.use(domain, tag, event.time()));
  }
}
