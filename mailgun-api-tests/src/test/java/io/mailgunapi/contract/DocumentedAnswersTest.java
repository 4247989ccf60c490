package io.mailgunapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailgunapi.testing.wire.ApiOperation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every generated method against a server that gives every answer of the description. */
class DocumentedAnswersTest {
  private static Bench bench;

  @BeforeAll
  static void start() throws Exception {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @Test
  void everyOperationHasAGeneratedMethod() {
    Set<String> described =
        bench.catalogue.operations().stream().map(ApiOperation::id).collect(Collectors.toSet());
    Set<String> generated =
        bench.methods.stream().map(each -> each.operation().id()).collect(Collectors.toSet());

    assertThat(described).isNotEmpty();
    assertThat(new TreeSet<>(generated)).isEqualTo(new TreeSet<>(described));
  }

  @Test
  void exampleRequestsAreSentAsDescribed() {
    List<String> wrong = new ArrayList<>();
    bench.server.answerWithSuccess();
    for (GeneratedMethod method : bench.methods) {
      ApiOperation operation = bench.operation(method);
      Trial trial = bench.prober.probe(operation, method, bench.examples.input(operation, method));
      bench.requests.reasons(trial).forEach(reason -> wrong.add(method + ": " + reason));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyDocumentedStatusDecodesOrThrowsAsItShould() {
    List<String> wrong = new ArrayList<>();
    int answers = 0;
    for (GeneratedMethod method : bench.methods) {
      ApiOperation operation = bench.operation(method);
      CallInput input = bench.examples.input(operation, method);
      for (Map.Entry<String, JsonNode> response :
          operation.source().path("responses").properties()) {
        bench.server.answerWith(response.getKey());
        Trial trial = bench.prober.probe(operation, method, input);
        answers++;
        bench
            .answers
            .reasons(trial)
            .forEach(reason -> wrong.add(method + " " + response.getKey() + ": " + reason));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(answers).isGreaterThan(1000);
  }

  @Test
  void conveniencesSendWhatTheAnnotatedMethodSends() {
    List<String> wrong = new ArrayList<>();
    int calls = 0;
    bench.server.answerWithSuccess();
    for (GeneratedMethod method : bench.methods) {
      ApiOperation operation = bench.operation(method);
      CallInput input = bench.examples.input(operation, method);
      for (Method convenience : method.conveniences()) {
        boolean full = convenience.toString().contains("Query");
        Trial trial =
            bench.prober.probe(
                operation, method, convenience, full ? input : required(operation, input));
        calls++;
        bench.requests.reasons(trial).forEach(reason -> wrong.add(convenience + ": " + reason));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(calls).isGreaterThan(100);
  }

  private static CallInput required(ApiOperation operation, CallInput input) {
    Map<String, JsonNode> query = new java.util.LinkedHashMap<>(input.query());
    query
        .keySet()
        .removeIf(
            name ->
                !bench
                    .examples
                    .parameter(operation, "query", name)
                    .path("required")
                    .asBoolean(false));
    return new CallInput(input.path(), query, input.header(), input.body(), input.shape());
  }
}
