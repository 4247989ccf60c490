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
  private static SuiteFixture fixture;

  @BeforeAll
  static void start() throws Exception {
    fixture = new SuiteFixture();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @Test
  void everyOperationHasAGeneratedMethod() {
    Set<String> described =
        fixture.catalogue.operations().stream().map(ApiOperation::id).collect(Collectors.toSet());
    Set<String> generated =
        fixture.methods.stream().map(each -> each.operation().id()).collect(Collectors.toSet());

    assertThat(described).isNotEmpty();
    assertThat(new TreeSet<>(generated)).isEqualTo(new TreeSet<>(described));
  }

  @Test
  void exampleRequestsAreSentAsDescribed() {
    List<String> wrong = new ArrayList<>();
    fixture.server.answerWithSuccess();
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      Trial trial =
          fixture.prober.probe(operation, method, fixture.examples.input(operation, method));
      fixture.requests.reasons(trial).forEach(reason -> wrong.add(method + ": " + reason));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyDocumentedStatusDecodesOrThrowsAsItShould() {
    List<String> wrong = new ArrayList<>();
    int answers = 0;
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      CallInput input = fixture.examples.input(operation, method);
      for (Map.Entry<String, JsonNode> response :
          operation.source().path("responses").properties()) {
        fixture.server.answerWith(response.getKey());
        Trial trial = fixture.prober.probe(operation, method, input);
        answers++;
        fixture
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
    fixture.server.answerWithSuccess();
    for (GeneratedMethod method : fixture.methods) {
      ApiOperation operation = fixture.operation(method);
      CallInput input = fixture.examples.input(operation, method);
      for (Method convenience : method.conveniences()) {
        boolean full = convenience.toString().contains("Query");
        Trial trial =
            fixture.prober.probe(
                operation, method, convenience, full ? input : required(operation, input));
        calls++;
        fixture.requests.reasons(trial).forEach(reason -> wrong.add(convenience + ": " + reason));
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
                !fixture
                    .examples
                    .parameter(operation, "query", name)
                    .path("required")
                    .asBoolean(false));
    return new CallInput(input.path(), query, input.header(), input.body(), input.shape());
  }
}
