package io.mailgunapi.contract;

import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Proves a server, and the client with it, against the API description: every operation is called
 * through the client with its example request; what went over the wire is validated in both
 * directions, and what the client made of the answer is compared with the answer.
 *
 * <pre>{@code
 * ContractReport report =
 *     ContractSuite.builder().baseUrl("http://127.0.0.1:8080").apiKey("key").build().run();
 * report.write(Path.of("target/contract-report"));
 * System.out.println(report.summary());
 * }</pre>
 *
 * <p>Without {@link Builder#write(boolean)} only operations that change nothing are tried. A suite
 * may be run again; one run at a time.
 */
public final class ContractSuite {
  private static final String EXAMPLE_DOMAIN = "mg.example.com";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);
  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

  /** How much longer than the proxy the client waits, so that it is the proxy that gives up. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final HttpUrl baseUrl;
  private final String apiKey;
  private final String domain;
  private final boolean write;
  private final Duration timeout;
  private final Set<String> selected;
  private final Map<String, String> known;
  private final SpecDocument document;
  private final Function<String, Mailgun> clients;

  private ContractSuite(Builder builder, HttpUrl baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.domain = builder.domain;
    this.write = builder.write;
    this.timeout = builder.timeout;
    this.selected = Set.copyOf(builder.operations);
    this.known = Map.copyOf(builder.known);
    this.document = builder.document;
    this.clients = builder.clients != null ? builder.clients : this::client;
  }

  /** A builder, of which base URL and key must be given. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes the calls.
   *
   * @throws IllegalArgumentException if an operation was selected that the description lacks
   */
  public ContractReport run() {
    return run(Progress.UNHEARD);
  }

  ContractReport run(Progress progress) {
    SpecCatalogue catalogue = new SpecCatalogue(document);
    selected.forEach(catalogue::operation);
    List<ApiOperation> tried =
        Schedule.order(catalogue.operations()).stream()
            .filter(each -> unwanted(each) == null)
            .toList();
    Map<String, OperationResult> results = new HashMap<>();
    Patience patience = new Patience();
    try (RecordingProxy proxy = RecordingProxy.to(baseUrl, timeout);
        Mailgun client = clients.apply(proxy.baseUrl())) {
      Learned learned =
          new Learned(catalogue, new SpecExamples(document), EXAMPLE_DOMAIN, domain, known);
      ContractRun run = new ContractRun(document, catalogue, apiKey, learned, client, proxy);
      for (int i = 0; i < tried.size() && !patience.lost(); i++) {
        ApiOperation operation = tried.get(i);
        progress.started(i + 1, tried.size(), operation.id());
        OperationResult result = run.result(operation);
        progress.ended(result);
        patience.saw(result);
        results.put(operation.id(), result);
      }
    }
    return new ContractReport(
        catalogue.operations().stream()
            .map(each -> results.getOrDefault(each.id(), untried(each)))
            .toList(),
        patience.lost());
  }

  private OperationResult untried(ApiOperation operation) {
    String reason = unwanted(operation);
    return ContractRun.untried(
        operation, Verdict.SKIPPED, reason == null ? "not tried: " + Patience.LOST : reason);
  }

  /** Why an operation is not to be tried, null if it is. */
  private @Nullable String unwanted(ApiOperation operation) {
    if (!selected.isEmpty() && !selected.contains(operation.id())) {
      return "not selected";
    }
    return write || Schedule.readsOnly(operation)
        ? null
        : "it writes, and only reading was allowed";
  }

  private Mailgun client(String url) {
    Duration patience = timeout.plus(MARGIN);
    return Mailgun.builder()
        .apiKey(apiKey)
        .baseUrl(url)
        .retryPolicy(RetryPolicy.none())
        .httpClient(
            new OkHttpClient.Builder()
                .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                .connectionPool(new ConnectionPool(1, 10, TimeUnit.SECONDS))
                .readTimeout(patience)
                .writeTimeout(patience)
                .build())
        .callTimeout(patience)
        .deprecationListener(notice -> {})
        .build();
  }

  /** Collects what a run needs. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable HttpUrl baseUrl;
    private @Nullable String apiKey;
    private String domain = EXAMPLE_DOMAIN;
    private boolean write;
    private Duration timeout = DEFAULT_TIMEOUT;
    private Set<String> operations = new TreeSet<>();
    private final Map<String, String> known = new HashMap<>();
    private SpecDocument document = SpecDocument.bundled();
    private @Nullable Function<String, Mailgun> clients;

    private Builder() {}

    /**
     * The server: scheme, host and port, and the path before that of each operation if it has one.
     *
     * @throws IllegalArgumentException if it is not an http or https URL
     */
    public Builder baseUrl(String url) {
      HttpUrl parsed = HttpUrl.parse(url.strip());
      if (parsed == null) {
        throw new IllegalArgumentException(
            "baseUrl is not a URL: give scheme, host and port, such as http://127.0.0.1:8080");
      }
      this.baseUrl = parsed;
      return this;
    }

    /** The key to sign in with. It is masked in the report. */
    public Builder apiKey(String apiKey) {
      this.apiKey = apiKey;
      return this;
    }

    /** The sending domain to use. Default {@code mg.example.com}, that of the examples. */
    public Builder domain(String domain) {
      this.domain = domain;
      return this;
    }

    /**
     * Whether operations that change something are tried too: they send messages, and change and
     * delete what the key can reach. Default false.
     */
    public Builder write(boolean write) {
      this.write = write;
      return this;
    }

    /**
     * How long the server may take for one answer. Default 30 seconds.
     *
     * @throws IllegalArgumentException if it is not from one millisecond to one hour
     */
    public Builder timeout(Duration timeout) {
      if (timeout.compareTo(SHORTEST_TIMEOUT) < 0 || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
        throw new IllegalArgumentException(
            "timeout is "
                + timeout
                + ", but must be from PT0.001S to PT1H: give how long the server may take for one"
                + " answer, such as PT30S");
      }
      this.timeout = timeout;
      return this;
    }

    /** The operationIds to try. Default, and with an empty set: all. */
    public Builder operations(Set<String> operations) {
      this.operations = new TreeSet<>(operations);
      return this;
    }

    /** What the server calls the thing that the examples call otherwise. */
    Builder known(String example, String real) {
      this.known.put(example, real);
      return this;
    }

    /** Another description than the one that the client was made from. */
    Builder document(SpecDocument document) {
      this.document = document;
      return this;
    }

    /** Another client, made for the URL of the recording proxy. */
    Builder clients(Function<String, Mailgun> clients) {
      this.clients = clients;
      return this;
    }

    /**
     * The suite.
     *
     * @throws IllegalArgumentException if the base URL or the key is missing
     */
    public ContractSuite build() {
      if (baseUrl == null) {
        throw new IllegalArgumentException(
            "baseUrl is missing: give the server, such as http://127.0.0.1:8080");
      }
      if (apiKey == null || apiKey.isBlank()) {
        throw new IllegalArgumentException("apiKey is missing: give the key that the server takes");
      }
      return new ContractSuite(this, baseUrl, apiKey);
    }
  }
}
