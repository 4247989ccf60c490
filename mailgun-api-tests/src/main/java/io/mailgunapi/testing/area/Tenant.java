package io.mailgunapi.testing.area;

import java.util.ArrayList;
import java.util.List;

/** Everything that one account has in one region. */
final class Tenant {
  final Setting setting;
  final DomainStore domains;
  final PerDomain<Suppressions> suppressions = new PerDomain<>(Suppressions::new);
  final EventStore events = new EventStore();
  final MailStore mails = new MailStore();
  final MailingLists lists = new MailingLists();
  final Templates templates = new Templates();
  final TagStore tags = new TagStore();
  final Facts facts;
  final Sending sending;
  final Handlers handlers = new Handlers();

  Tenant(Setting setting, World world) {
    this.setting = setting;
    this.domains = new DomainStore(setting, world.domainNames, world::anyDomain);
    this.facts = new Facts(events, setting.accountId());
    this.sending = new Sending(setting, mails, events, suppressions, world.recipients());
    events.listen(this::useTags);
    areas(world).forEach(area -> area.register(handlers));
  }

  private List<Area> areas(World world) {
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
            () -> true));
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
    return areas;
  }

  private void useTags(MailEvent event) {
    StoredDomain domain = domains.find(event.domain());
    if (domain != null && event.type().equals("accepted")) {
      event.tags().forEach(tag -> tags.use(domain, tag, event.time()));
    }
  }
}
