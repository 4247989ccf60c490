package io.mailgunapi.contract;

import com.squareup.moshi.Moshi;
import io.mailgunapi.Mailgun;
import io.mailgunapi.RetryPolicy;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.contract.OperationResult.SentAndReceived;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ResponseCheck;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

  private final HttpUrl baseUrl;
  private final String apiKey;
  private final String domain;
  private final boolean write;
  private final Set<String> selected;
  private final Map<String, String> known;
  private final SpecDocument document;
  private final Function<String, Mailgun> clients;

  private ContractSuite(Builder builder, HttpUrl baseUrl, String apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.domain = builder.domain;
    this.write = builder.write;
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
    SpecCatalogue catalogue = new SpecCatalogue(document);
    selected.forEach(catalogue::operation);
    try (RecordingProxy proxy = RecordingProxy.to(baseUrl);
        Mailgun client = clients.apply(proxy.baseUrl())) {
      Map<String, OperationResult> results = new HashMap<>();
      Run run = new Run(catalogue, client, proxy);
      for (ApiOperation operation : Schedule.order(catalogue.operations())) {
        results.put(operation.id(), run.result(operation));
      }
      return new ContractReport(
          catalogue.operations().stream().map(each -> results.get(each.id())).toList());
    }
  }

  private Mailgun client(String url) {
    return Mailgun.builder()
        .apiKey(apiKey)
        .baseUrl(url)
        .retryPolicy(RetryPolicy.none())
        .callTimeout(Duration.ofSeconds(60))
        .deprecationListener(notice -> {})
        .build();
  }

  /** The parts of one run. */
  private final class Run {
    private final SpecExamples examples = new SpecExamples(document);
    private final Moshi moshi = ApiConverters.moshi();
    private final Transcript transcript = new Transcript(new Masks(document, apiKey));
    private final Map<String, List<GeneratedMethod>> methods = new LinkedHashMap<>();
    private final Learned learned;
    private final Prober prober;
    private final Judge judge;

    Run(SpecCatalogue catalogue, Mailgun client, RecordingProxy proxy) {
      SchemaLens lens = new SchemaLens(document);
      prober = new Prober(client, proxy, new CallMaker(examples, lens, moshi));
      judge =
          new Judge(
              new RequestProof(document, catalogue, apiKey),
              new AnswerProof(document, moshi),
              new ResponseCheck(document));
      learned = new Learned(catalogue, examples, EXAMPLE_DOMAIN, domain, known);
      for (GeneratedMethod method : GeneratedMethod.all()) {
        methods.computeIfAbsent(method.operation().id(), id -> new ArrayList<>()).add(method);
      }
    }

    OperationResult result(ApiOperation operation) {
      if (!selected.isEmpty() && !selected.contains(operation.id())) {
        return untried(operation, Verdict.SKIPPED, "not selected");
      }
      if (!write && !Schedule.readsOnly(operation)) {
        return untried(operation, Verdict.SKIPPED, "it writes, and only reading was allowed");
      }
      List<GeneratedMethod> ways = methods.getOrDefault(operation.id(), List.of());
      if (ways.isEmpty()) {
        return untried(operation, Verdict.FAILED, "the client has no method for it");
      }
      List<String> reasons = new ArrayList<>();
      List<SentAndReceived> exchanges = new ArrayList<>();
      Verdict verdict = Verdict.PASSED;
      for (GeneratedMethod method : ways) {
        Trial trial = trial(operation, method);
        Judge.Finding finding = judge.judge(trial);
        verdict = worse(verdict, finding.verdict());
        for (String reason : finding.reasons()) {
          reasons.add(ways.size() == 1 ? reason : method.method().getName() + ": " + reason);
        }
        trial.exchanges().forEach(each -> exchanges.add(transcript.of(each)));
        learn(trial);
      }
      return new OperationResult(
          operation.id(),
          operation.tag(),
          operation.method(),
          operation.path(),
          verdict,
          reasons.stream().map(transcript::masked).toList(),
          exchanges);
    }

    private Trial trial(ApiOperation operation, GeneratedMethod method) {
      try {
        CallInput input = learned.applied(examples.input(operation, method));
        return prober.probe(operation, method, input);
      } catch (UnsendableException e) {
        return new Trial(operation, method, null, List.of(), null, e);
      }
    }

    private void learn(Trial trial) {
      @Nullable Exchange exchange = trial.last();
      if (exchange == null || !exchange.successful()) {
        return;
      }
      JsonNode example =
          examples
              .answer(trial.operation(), Integer.toString(exchange.status()))
              .path("content")
              .path("application/json")
              .path("example");
      try {
        learned.learn(example, JsonMapper.shared().readTree(exchange.body().toByteArray()));
      } catch (JacksonException e) {
        // Not JSON: there is nothing to learn, and the verdict has said so already.
      }
    }

    private static Verdict worse(Verdict one, Verdict other) {
      return one == Verdict.FAILED || other == Verdict.PASSED ? one : other;
    }

    private static OperationResult untried(ApiOperation operation, Verdict verdict, String reason) {
      return new OperationResult(
          operation.id(),
          operation.tag(),
          operation.method(),
          operation.path(),
          verdict,
          List.of(reason),
          List.of());
    }
  }

  /** Collects what a run needs. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable HttpUrl baseUrl;
    private @Nullable String apiKey;
    private String domain = EXAMPLE_DOMAIN;
    private boolean write;
    private Set<String> operations = new TreeSet<>();
    private final Map<String, String> known = new HashMap<>();
    private SpecDocument document = SpecDocument.bundled();
    private @Nullable Function<String, Mailgun> clients;

    private Builder() {}

    /**
     * The server: scheme, host and port.
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
