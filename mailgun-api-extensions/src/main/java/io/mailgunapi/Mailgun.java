package io.mailgunapi;

import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.api.MailgunApis;
import io.mailgunapi.api.RetrofitApis;
import io.mailgunapi.error.MailgunException;
import io.mailgunapi.message.Messenger;
import io.mailgunapi.paging.Pager;
import io.mailgunapi.spec.Paged;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * The Mailgun API in one region, for one account or subaccount.
 *
 * <p>Calls are made in two steps: an interface of the API describes one, this client makes it.
 *
 * <pre>{@code
 * try (Mailgun mailgun = Mailgun.builder().apiKey(key).region(Region.EU).build()) {
 *   Domain domain = mailgun.execute(mailgun.domains().getDomain("mg.example.com")).domain();
 * }
 * }</pre>
 *
 * <p>Each try is logged at DEBUG to the {@code System.Logger} named {@code io.mailgunapi}:
 * operation, status and time, but no query, body or key.
 *
 * <p>Make one client and share it: it is immutable, safe for use by any number of threads, and
 * keeps connections. An idle client keeps no process alive, so closing it is a courtesy; calls
 * under way finish.
 */
public final class Mailgun implements MailgunApis, AutoCloseable {
  private final MailgunComponent shared;
  private final Target target;
  private final TargetComponent parts;
  private final boolean root;
  private final ConcurrentMap<Class<?>, Object> apis = new ConcurrentHashMap<>();

  private Mailgun(MailgunComponent shared, Target target, boolean root) {
    this.shared = shared;
    this.target = target;
    this.parts = shared.targets().create(target);
    this.root = root;
  }

  /** A builder, of which only {@link Builder#apiKey(String)} must be called. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client from the environment: {@code MAILGUN_API_KEY}, and where they are set {@code
   * MAILGUN_REGION} ({@code US} or {@code EU}) and {@code MAILGUN_BASE_URL}.
   *
   * @throws IllegalArgumentException if the key is missing or a value is not valid
   */
  public static Mailgun fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  static Mailgun fromEnvironment(Map<String, String> environment) {
    Builder builder = builder().apiKey(environment.getOrDefault("MAILGUN_API_KEY", ""));
    String region = environment.getOrDefault("MAILGUN_REGION", "");
    if (!region.isBlank()) {
      builder.region(Region.of(region));
    }
    String baseUrl = environment.getOrDefault("MAILGUN_BASE_URL", "");
    if (!baseUrl.isBlank()) {
      builder.custom = BaseUrls.parse(baseUrl, "MAILGUN_BASE_URL");
    }
    return builder.build();
  }

  /** The interface of one tag of the API, which describes calls to this client's region. */
  @Override
  public <T> T api(Class<T> type) {
    Object known = apis.get(type);
    return type.cast(
        known != null
            ? known
            : apis.computeIfAbsent(type, each -> RetrofitApis.create(parts.retrofit(), each)));
  }

  /**
   * Makes a call and waits for its answer. What may be repeated is repeated as the {@link
   * RetryPolicy} says.
   *
   * @return the answer; null only for operations that answer nothing, and for a DELETE that had
   *     succeeded in a try whose answer was lost, where the next one has nothing to show
   * @throws MailgunException if the call fails; the subclass and {@link MailgunException#outcome()}
   *     tell how
   * @throws IllegalArgumentException if an argument can't be sent; nothing was sent then
   * @throws IllegalStateException if this client is closed, or the same call object was made before
   */
  public <T extends @Nullable Object> T execute(Call<T> call) {
    return parts.runner().execute(call);
  }

  /**
   * Makes a call without waiting. The future ends with what {@link #execute(Call)} would return or
   * throw, in one of the client's threads; cancelling it cancels the call. No thread is held while
   * the client waits to try again.
   */
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(Call<T> call) {
    return parts.runner().executeAsync(call);
  }

  /**
   * All items of a listing, page by page.
   *
   * @param call the call for the first page, with any filters; it is not used up and may be paged
   *     again
   * @throws IllegalArgumentException if the call is not one of a paged operation of this client's
   *     interfaces
   */
  public <T> Pager<T> paginate(Call<? extends Paged<T>> call) {
    return parts.paginator().paginate(call);
  }

  /**
   * Sends the mail of one domain: messages, batches, MIME documents, and what Mailgun stored.
   *
   * @param domain the sending domain, such as {@code mg.example.com}
   * @throws IllegalArgumentException if the domain is blank
   */
  public Messenger messenger(String domain) {
    return new Messenger(domain, new ClientCalls(this));
  }

  /**
   * A client for another region that shares this one's connections, limits and warnings. It need
   * not be closed.
   *
   * @throws IllegalStateException if this client has a base URL for everything, or none for that
   *     region
   */
  public Mailgun withRegion(Region region) {
    return derived(new Target(target.hosts().in(region), target.subaccount()));
  }

  /**
   * A client whose calls are for a subaccount of the key's account; it shares this one's
   * connections, limits and warnings and need not be closed. A call that names a subaccount itself
   * keeps its own.
   *
   * @param subaccountId the id of the subaccount, 24 hexadecimal digits
   */
  public Mailgun onBehalfOf(String subaccountId) {
    return derived(new Target(target.hosts(), Subaccount.checked(subaccountId)));
  }

  /**
   * A client whose calls for stored messages go to the host that keeps them; everything else goes
   * where it went.
   *
   * @param url the {@code storage.url} of an event, or just its scheme and host
   * @throws IllegalArgumentException if that host is not one of the region's storage hosts
   */
  public Mailgun withStorageHost(String url) {
    HttpUrl parsed = HttpUrl.parse(url.strip());
    if (parsed == null) {
      throw new IllegalArgumentException(
          "storage URL is not a URL: give the storage.url of an event, such as https://"
              + Region.US.storageHosts().get(0)
              + "/v3/domains/…");
    }
    return derived(new Target(target.hosts().storedAt(parsed), target.subaccount()));
  }

  /** Makes plain calls, for tests of what lies under Retrofit. */
  okhttp3.Call.Factory calls() {
    return parts.retrofit().callFactory();
  }

  private Mailgun derived(Target other) {
    return new Mailgun(shared, other, false);
  }

  /**
   * Ends the client and those derived from it: calls under way finish, new ones are refused, idle
   * connections are closed. Closing a derived client does nothing. An {@code OkHttpClient} given by
   * the caller stays open.
   */
  @Override
  public void close() {
    if (root) {
      shared.engine().close();
    }
  }

  @Override
  public String toString() {
    return "Mailgun{"
        + target.hosts()
        + (target.subaccount() == null ? "" : ", on behalf of " + target.subaccount())
        + "}";
  }

  /** Collects what a client needs. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Secrets secrets;
    private Region region = Region.US;
    private @Nullable HttpUrl custom;
    private final Map<Region, HttpUrl> overrides = new EnumMap<>(Region.class);
    private final Map<String, Region> domainRegions = new HashMap<>();
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private @Nullable OkHttpClient httpClient;
    private @Nullable Duration callTimeout;
    private int maxConcurrentCalls;
    private @Nullable DeprecationListener deprecationListener;
    private boolean strictDeprecations;
    private String application = "";
    private @Nullable Waits waits;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();

    private Builder() {}

    /**
     * The key from the Mailgun control panel. A domain sending key may send messages of its own
     * domain and nothing else.
     *
     * @throws IllegalArgumentException if the key is empty or has characters that no key has
     */
    public Builder apiKey(String apiKey) {
      this.secrets = Secrets.of(apiKey);
      return this;
    }

    /** The region of calls that are not routed elsewhere. Default {@link Region#US}. */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * Sends everything to one other host, such as an embedded server or a proxy of your own,
     * whatever the region. The key then goes to that host only.
     *
     * @param url scheme and host, https or for loopback also http, without a path
     * @throws IllegalArgumentException if the URL is not such a one
     */
    public Builder baseUrl(String url) {
      this.custom = BaseUrls.parse(url, "baseUrl");
      return this;
    }

    /**
     * Replaces the host of one region. Regions that are not replaced then can't be used, so that
     * the key goes to none of Mailgun's hosts by accident.
     *
     * @param url as for {@link #baseUrl(String)}
     */
    public Builder baseUrl(Region region, String url) {
      overrides.put(region, BaseUrls.parse(url, "baseUrl of region " + region));
      return this;
    }

    /**
     * Sends calls about this domain to its region whatever the client's own. Holds for operations
     * that name the domain as their sending domain, but not where a domain is one of several in a
     * body, as in metrics and logs.
     */
    public Builder domainRegion(String domain, Region region) {
      if (domain.isBlank()) {
        throw new IllegalArgumentException("domain is empty: name one, such as mg.example.eu");
      }
      domainRegions.put(domain, Objects.requireNonNull(region, "region"));
      return this;
    }

    /** How often and how long to try. Default {@link RetryPolicy#standard()}. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * An HTTP client of your own, for proxies, TLS, timeouts, event listeners and interceptors. Its
     * connections and threads are used, and it is never closed. Redirects, authenticators, caching
     * and OkHttp's own repetitions stay off for calls of this library. Your interceptors run once
     * per try, don't see the key, and can't send again what may not be repeated; {@code
     * request.tag(retrofit2.Invocation.class).method().getAnnotation(Operation.class)} names the
     * operation.
     */
    public Builder httpClient(OkHttpClient httpClient) {
      this.httpClient = Objects.requireNonNull(httpClient, "httpClient");
      return this;
    }

    /**
     * The longest time for one try. Default: that of the HTTP client given, else 60 seconds. With a
     * longer limit, a try still ends after 60 seconds of silence, unless an HTTP client given has
     * other timeouts.
     */
    public Builder callTimeout(Duration callTimeout) {
      if (callTimeout.isZero() || callTimeout.isNegative()) {
        throw new IllegalArgumentException(
            "callTimeout is " + callTimeout + ", but must be longer than zero");
      }
      this.callTimeout = callTimeout;
      return this;
    }

    /**
     * How many asynchronous calls may be under way at once, and how many idle connections are kept.
     * More calls wait for their turn. Default 200. For an HTTP client of your own, set its
     * dispatcher and connection pool instead.
     */
    public Builder maxConcurrentCalls(int maxConcurrentCalls) {
      if (maxConcurrentCalls < 1) {
        throw new IllegalArgumentException(
            "maxConcurrentCalls is " + maxConcurrentCalls + ", but must be at least 1");
      }
      this.maxConcurrentCalls = maxConcurrentCalls;
      return this;
    }

    /**
     * Who hears of deprecations. Default: {@code System.Logger} {@code io.mailgunapi} at WARNING.
     */
    public Builder deprecationListener(DeprecationListener listener) {
      this.deprecationListener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    /** Whether deprecated operations are refused, for use in tests and builds. Default false. */
    public Builder strictDeprecations(boolean strict) {
      this.strictDeprecations = strict;
      return this;
    }

    /**
     * The name of your application, put before this library's in the User-Agent header.
     *
     * @param application such as {@code shop/2.1}
     */
    public Builder application(String application) {
      if (!application.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new IllegalArgumentException(
            "application has a line break or a character outside ASCII: give a name such as shop/2.1");
      }
      this.application = application.strip();
      return this;
    }

    Builder waits(Waits waits) {
      this.waits = waits;
      return this;
    }

    Builder random(DoubleSupplier random) {
      this.random = random;
      return this;
    }

    /**
     * The client. Nothing is sent yet.
     *
     * @throws IllegalArgumentException if the key is missing or settings exclude each other
     */
    public Mailgun build() {
      if (secrets == null) {
        throw new IllegalArgumentException(
            "apiKey is missing: give the key from the Mailgun control panel, or use fromEnvironment()");
      }
      if (httpClient != null && maxConcurrentCalls > 0) {
        throw new IllegalArgumentException(
            "maxConcurrentCalls has no effect on an httpClient of your own: set its dispatcher and connection pool");
      }
      System.Logger logger = System.getLogger("io.mailgunapi");
      DeprecationListener listener =
          deprecationListener != null
              ? deprecationListener
              : notice -> logger.log(System.Logger.Level.WARNING, notice.message());
      Hosts hosts = new Hosts(custom, region, overrides, domainRegions, null);
      Settings settings =
          new Settings(
              secrets,
              retryPolicy,
              httpClient,
              hosts.needTls(),
              callTimeout,
              maxConcurrentCalls > 0 ? maxConcurrentCalls : 200,
              listener,
              strictDeprecations,
              application,
              logger,
              waits,
              random,
              ApiConverters.create());
      return new Mailgun(
          DaggerMailgunComponent.factory().create(settings), new Target(hosts, null), true);
    }
  }
}
