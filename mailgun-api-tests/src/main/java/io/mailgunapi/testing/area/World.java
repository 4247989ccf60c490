package io.mailgunapi.testing.area;

import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.CheckedRequest;
import io.mailgunapi.testing.wire.SpecDocument;
import io.mailgunapi.testing.wire.WireRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All accounts in all regions. Takes one request at a time.
 *
 * <p>Names of domains, API keys and subaccounts are the same everywhere; all else is bound to a
 * region and to an account.
 */
public final class World implements AutoCloseable {
  final DomainNames domainNames = new DomainNames();

  private final InstantSource clock;
  private final Ids ids;
  private final KeyStore keys;
  private final Function<String, String> origins;
  private final Recipients recipients = new Recipients();
  private final Map<String, Tenant> tenants = new LinkedHashMap<>();
  private final ReflectedAnswer reflected;
  private final Subaccounts subaccounts;
  private final WebhookCourier courier;
  private final int history;
  private boolean anyDomain;

  /**
   * Starts with an account that has nothing.
   *
   * @param document the description, for what no area knows
   * @param clock the time that the server goes by
   * @param random the source of identifiers
   * @param accepted the keys that are good; none means that every key is
   * @param refused keys that are not
   * @param history how many events and messages each account keeps in a region
   * @param origins scheme and authority of a region's server
   */
  public World(
      SpecDocument document,
      InstantSource clock,
      Random random,
      Set<String> accepted,
      Set<String> refused,
      int history,
      Function<String, String> origins) {
    this.clock = clock;
    this.ids = new Ids(random);
    this.keys = new KeyStore(accepted, refused);
    this.origins = origins;
    this.history = history;
    this.reflected = new ReflectedAnswer(document);
    this.subaccounts = new Subaccounts(ids);
    this.courier = new WebhookCourier(clock);
  }

  /**
   * Answers a request.
   *
   * @param region {@code us} or {@code eu}
   * @param origin scheme and authority under which the client reached the server
   * @throws Refusal if it can't be granted
   */
  public synchronized Reply answer(String region, String origin, CheckedRequest request) {
    ApiOperation operation = request.operation();
    keys.authorize(operation, request.pathValues(), request.request().headers(), clock.instant());
    tick();
    Tenant tenant = tenant(account(request), region);
    operation
        .domainParameter()
        .ifPresent(name -> tenant.domains.require(request.pathValues().getOrDefault(name, "")));
    if (!request.violations().isEmpty()) {
      throw BadRequests.of(operation, request.violations());
    }
    Call call = new Call(request, origin, clock.instant());
    Handler handler =
        tenant.handlers.has(operation.id()) ? tenant.handlers.of(operation.id()) : reflected;
    return handler.answer(call);
  }

  /** Does what has become due by the clock. */
  public synchronized void tick() {
    tenants.values().forEach(tenant -> tenant.sending.tick());
    courier.tick();
  }

  /** How many messages clients sent, those that are kept no longer included. */
  public synchronized long acceptedMessages() {
    return tenants.values().stream().mapToLong(tenant -> tenant.mails.accepted()).sum();
  }

  int history() {
    return history;
  }

  /** What recipients do with their messages. */
  public Reactions reactions() {
    return new Reactions(this);
  }

  /**
   * Takes in a message for a domain of the main account, as its routes say.
   *
   * @return the number of routes that took it
   * @throws IllegalArgumentException if the region has no such domain
   */
  public synchronized int receive(String region, String recipient, String mime) {
    try {
      return tenant(null, region).inbox.receive(recipient, mime);
    } catch (Refusal refusal) {
      throw new IllegalArgumentException(refusal.reply().body().utf8(), refusal);
    }
  }

  List<Tenant> tenants() {
    return List.copyOf(tenants.values());
  }

  /** How the recipients' servers answer. */
  public Recipients recipients() {
    return recipients;
  }

  /** The accepted messages of all accounts and regions, oldest first. */
  public synchronized List<SentMessage> messages() {
    return tenants.values().stream()
        .flatMap(
            tenant ->
                tenant.mails.all().stream()
                    .map(mail -> SentMessage.of(mail, tenant.setting.region())))
        .sorted(Comparator.comparing(SentMessage::accepted))
        .toList();
  }

  /** Whether a domain is added when it is first asked for. */
  public synchronized void anyDomain(boolean any) {
    anyDomain = any;
  }

  boolean anyDomain() {
    return anyDomain;
  }

  /** The bytes of an attachment, if that is what a request asks for. */
  public synchronized @Nullable Reply attachment(String region, WireRequest request) {
    return new AttachmentLink(tenant(null, region), clock).answer(request);
  }

  /** Fills a region of the main account with data. */
  public Seeds seeds(String region) {
    return new Seeds(this, tenant(null, region));
  }

  /** Whose data a request is about: a subaccount's if it says so, else the main account's. */
  private static @Nullable String account(CheckedRequest request) {
    // Here the header names what is to be deleted; the caller is the account above.
    return request.operation().id().equals("deleteSubaccount")
        ? null
        : request.request().headers().get("X-Mailgun-On-Behalf-Of");
  }

  synchronized Tenant tenant(@Nullable String accountId, String region) {
    Account account = subaccounts.account(accountId == null ? Subaccounts.MAIN : accountId);
    return tenants.computeIfAbsent(
        account.id + " " + region,
        key ->
            new Tenant(
                new Setting(
                    clock,
                    ids,
                    account.id,
                    () -> account.name,
                    Subaccounts.MAIN,
                    region,
                    () -> origins.apply(region)),
                account,
                this));
  }

  /** The account itself, and its subaccounts in the same region if {@code all}. */
  Stream<Tenant> withSubaccounts(Tenant tenant, boolean all) {
    List<Tenant> found = new ArrayList<>(List.of(tenant));
    if (all && tenant.setting.accountId().equals(Subaccounts.MAIN)) {
      tenants.values().stream()
          .filter(other -> other != tenant)
          .filter(other -> other.setting.region().equals(tenant.setting.region()))
          .forEach(found::add);
    }
    return found.stream();
  }

  Stream<StoredDomain> domainsOfSubaccounts(Tenant tenant) {
    return withSubaccounts(tenant, true)
        .skip(1)
        .flatMap(other -> other.domains.newestFirst().stream());
  }

  String accountName(String accountId) {
    return subaccounts.account(accountId).name;
  }

  /** The key of the account above; null for the main account. */
  @Nullable String parentKey(Account account) {
    return account.id.equals(Subaccounts.MAIN)
        ? null
        : subaccounts.account(Subaccounts.MAIN).signingKey;
  }

  Subaccounts subaccounts() {
    return subaccounts;
  }

  KeyStore keys() {
    return keys;
  }

  WebhookCourier courier() {
    return courier;
  }

  /** The key that webhooks of the main account are signed with. */
  public synchronized String signingKey() {
    return subaccounts.account(Subaccounts.MAIN).signingKey;
  }

  /**
   * What was posted to webhooks, after waiting for what is under way.
   *
   * @throws IllegalStateException if that takes longer, or if the thread is interrupted meanwhile
   */
  public List<WebhookDelivery> webhookDeliveries(Duration patience) {
    courier.settle(patience);
    return courier.deliveries();
  }

  @Override
  public void close() {
    courier.close();
  }
}
