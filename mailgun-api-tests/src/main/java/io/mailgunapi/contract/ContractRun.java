package io.mailgunapi.contract;

import com.squareup.moshi.Moshi;
import io.mailgunapi.Mailgun;
import io.mailgunapi.api.ApiConverters;
import io.mailgunapi.contract.OperationResult.SentAndReceived;
import io.mailgunapi.testing.wire.ApiOperation;
import io.mailgunapi.testing.wire.ResponseCheck;
import io.mailgunapi.testing.wire.SpecCatalogue;
import io.mailgunapi.testing.wire.SpecDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the suite: tries operations one by one and remembers what the server calls things. */
final class ContractRun {
  private final SpecExamples examples;
  private final Transcript transcript;
  private final Learned learned;
  private final Prober prober;
  private final Judge judge;
  private final Map<String, List<GeneratedMethod>> methods = new LinkedHashMap<>();

  ContractRun(
      SpecDocument document,
      SpecCatalogue catalogue,
      String apiKey,
      Learned learned,
      Mailgun client,
      RecordingProxy proxy) {
    this.examples = new SpecExamples(document);
    this.transcript = new Transcript(new Masks(document, apiKey));
    this.learned = learned;
    Moshi moshi = ApiConverters.moshi();
    prober = new Prober(client, proxy, new CallMaker(examples, new SchemaLens(document), moshi));
    judge =
        new Judge(
            new RequestProof(document, catalogue, apiKey),
            new AnswerProof(document, moshi),
            new ResponseCheck(document));
    for (GeneratedMethod method : GeneratedMethod.all()) {
      methods.computeIfAbsent(method.operation().id(), id -> new ArrayList<>()).add(method);
    }
  }

  /** Tries every generated method of an operation. */
  OperationResult result(ApiOperation operation) {
    List<GeneratedMethod> ways = methods.getOrDefault(operation.id(), List.of());
    if (ways.isEmpty()) {
      return untried(operation, Verdict.FAILED, "the client has no method for it");
    }
    List<String> reasons = new ArrayList<>();
    List<SentAndReceived> exchanges = new ArrayList<>();
    Verdict verdict;
    try {
      verdict = tried(operation, ways, reasons, exchanges);
    } catch (RuntimeException | StackOverflowError e) {
      // One answer that is too much for a library must not cost the verdicts on all the others.
      verdict = Verdict.FAILED;
      reasons.add("the suite could not judge this answer: " + brief(e));
    }
    return OperationResult.of(operation, verdict, reasons, exchanges);
  }

  private Verdict tried(
      ApiOperation operation,
      List<GeneratedMethod> ways,
      List<String> reasons,
      List<SentAndReceived> exchanges) {
    Verdict verdict = Verdict.PASSED;
    for (GeneratedMethod method : ways) {
      Trial trial = trial(operation, method);
      trial.exchanges().forEach(each -> exchanges.add(transcript.of(each)));
      Judge.Finding finding = judge.judge(trial);
      verdict = worse(verdict, finding.verdict());
      for (String reason : finding.reasons()) {
        reasons.add(
            transcript.masked(
                ways.size() == 1 ? reason : method.method().getName() + ": " + reason));
      }
      learn(trial);
    }
    return verdict;
  }

  /** Short enough to be masked whatever it holds. */
  private String brief(Throwable failure) {
    String text = failure.toString();
    return transcript.masked(text.length() > 300 ? text.substring(0, 300) + "…" : text);
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
    @Nullable CallInput input = trial.input();
    if (exchange == null || input == null || !exchange.successful()) {
      return;
    }
    JsonNode example =
        examples
            .answer(trial.operation(), Integer.toString(exchange.status()))
            .path("content")
            .path("application/json")
            .path("example");
    try {
      boolean makes =
          trial.operation().method().equals("POST") && !Schedule.readsOnly(trial.operation());
      JsonNode answer = JsonMapper.shared().readTree(exchange.body().toByteArray());
      learned.learn(example, answer, input, makes);
    } catch (JacksonException e) {
      // Not JSON: there is nothing to learn, and the verdict has said so already.
    }
  }

  private static Verdict worse(Verdict one, Verdict other) {
    return one == Verdict.FAILED || other == Verdict.PASSED ? one : other;
  }

  static OperationResult untried(ApiOperation operation, Verdict verdict, String reason) {
    return OperationResult.of(operation, verdict, List.of(reason), List.of());
  }
}
